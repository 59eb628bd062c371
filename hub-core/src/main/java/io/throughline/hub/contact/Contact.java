package io.throughline.hub.contact;

import io.throughline.hub.story.Lasting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One interaction over a channel.
 *
 * @param since when the present state began
 * @param queuedAt when the present waiting began, or the last one
 * @param routed why it waits where it does, if a plan says so
 * @param seeking for whom its agent looks, while she stays until somebody else accepts
 * @param callback how we call her instead of her waiting
 * @param outgoing the call by which we call her
 * @param declined who said no since it began to wait, newest last, at most {@value #MAX_DECLINED}
 * @param words what she wrote
 * @param outcome set at wrap-up
 * @param event where the journal has its beginning
 */
public record Contact(
        ContactId id,
        Channel channel,
        String reference,
        String from,
        String to,
        ContactState state,
        Optional<String> queue,
        Optional<AgentRef> agent,
        Optional<Offer> offer,
        Optional<AgentRef> reservedFor,
        Optional<Routed> routed,
        Optional<Seeking> seeking,
        Optional<Callback> callback,
        Optional<Outgoing> outgoing,
        List<Passed> declined,
        Instant openedAt,
        Instant queuedAt,
        Instant since,
        Words words,
        Optional<String> outcome,
        UUID event)
        implements Lasting {
    private static final int MAX_DECLINED = 10;

    public Contact {
        declined = List.copyOf(declined);
    }

    /**
     * One agent is asked until a moment.
     *
     * @param consulted whether she talks to whoever looks for somebody else, so that no time runs out
     */
    public record Offer(AgentRef agent, Instant until, boolean consulted) {}

    /**
     * Its agent looks for somebody else.
     *
     * @param queue where
     * @param forAgent the one colleague she looks for, if it is one
     * @param since when she began to
     */
    public record Seeking(String queue, Optional<AgentRef> forAgent, Instant since) {}

    /**
     * We call her.
     *
     * @param call what the telephone system calls it
     * @param number E.164
     * @param answered whether she has lifted the receiver
     */
    public record Outgoing(String call, String number, boolean answered) {}

    static Contact opened(ContactEvent.ContactOpened opened, Instant at, UUID event) {
        return new Contact(
                opened.contact(),
                opened.channel(),
                opened.reference(),
                opened.from(),
                opened.to(),
                ContactState.QUEUED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                at,
                at,
                at,
                Words.NONE,
                Optional.empty(),
                event);
    }

    /** Whether this agent has it now. */
    public boolean isWith(String agentId) {
        return agent.map(AgentRef::id).equals(Optional.of(agentId));
    }

    /** Whether this agent is being asked to accept it. */
    public boolean isOfferedTo(String agentId) {
        return offer.map(asked -> asked.agent().id()).equals(Optional.of(agentId));
    }

    /** The same, but for what the change says. */
    private Contact but(Consumer<Changing> change) {
        Changing changing = new Changing(this);
        change.accept(changing);
        return changing.over(this);
    }

    private Contact with(
            ContactState newState,
            Optional<String> newQueue,
            Optional<AgentRef> newAgent,
            Optional<Offer> newOffer,
            Instant at) {
        return but(it -> {
            it.state = newState;
            it.queue = newQueue;
            it.agent = newAgent;
            it.offer = newOffer;
            it.seeking = seeking.filter(any -> newState.talks());
            it.since = at;
        });
    }

    /** Who is asked beside the conversation goes on being asked while it goes on. */
    Contact in(ContactState newState, Instant at) {
        return with(newState, queue, agent, offer.filter(asked -> seeking.isPresent() && newState.talks()), at);
    }

    /** Nobody answered: it waits again, or goes on with its agent. */
    Contact unanswered(Instant at) {
        return seeking.isPresent() ? asking(Optional.empty()) : in(ContactState.QUEUED, at);
    }

    private Contact asking(Optional<Offer> other) {
        return with(state, queue, agent, other, since);
    }

    /** Its agent looks for somebody else, or does not any more. */
    Contact seeking(Optional<Seeking> other) {
        return but(it -> {
            it.offer = Optional.empty();
            it.seeking = other;
            it.declined = List.of();
        });
    }

    /** Whoever is asked and its agent talk to each other, while the customer waits. */
    Contact consulting() {
        return asking(offer.map(asked -> new Offer(asked.agent(), asked.until(), true)));
    }

    /** The colleague to whom its agent talks while the customer waits. */
    public Optional<AgentRef> consulted() {
        return offer.filter(Offer::consulted).map(Offer::agent);
    }

    /** Whether somebody is looked for whom nobody asks at the moment. */
    public boolean seeks() {
        return seeking.isPresent() && offer.isEmpty();
    }

    /** The same as it stands in line: a conversation whose agent looks for somebody else waits there beside it. */
    public Contact inLine() {
        return seeking.map(sought -> but(it -> {
                    it.state = ContactState.QUEUED;
                    it.queue = Optional.of(sought.queue());
                    it.agent = Optional.empty();
                    it.offer = Optional.empty();
                    it.reservedFor = sought.forAgent();
                    it.routed = Optional.empty();
                    it.queuedAt = sought.since();
                    it.since = sought.since();
                }))
                .orElse(this);
    }

    /** Whoever waits already goes on waiting, wherever she waits from now on. */
    Contact queued(String newQueue, Optional<AgentRef> forAgent, Instant at) {
        boolean waited = state.waits();
        return but(it -> {
            it.state = ContactState.QUEUED;
            it.queue = Optional.of(newQueue);
            it.agent = Optional.empty();
            it.offer = Optional.empty();
            it.reservedFor = forAgent;
            it.routed = routed.filter(way -> waited);
            it.seeking = Optional.empty();
            it.declined = waited ? declined : List.of();
            it.queuedAt = waited ? queuedAt : at;
            it.since = at;
        });
    }

    /** It waits again, before everything else. */
    Contact lost(Instant at) {
        return but(it -> {
            it.state = ContactState.QUEUED;
            it.agent = Optional.empty();
            it.offer = Optional.empty();
            it.reservedFor = Optional.empty();
            it.routed = Optional.of(Routed.AGENT_LOST);
            it.seeking = Optional.empty();
            it.declined = List.of();
            it.queuedAt = at;
            it.since = at;
        });
    }

    Contact routed(Routed way) {
        return but(it -> it.routed = Optional.of(way));
    }

    /** It waits again, or goes on with its agent, but is not for her. */
    Contact declined(AgentRef by, Instant at) {
        List<Passed> all = new ArrayList<>(declined);
        all.add(new Passed(by.id(), at));
        return but(it -> {
            it.offer = Optional.empty();
            it.declined = all.subList(Math.max(0, all.size() - MAX_DECLINED), all.size());
            if (seeking.isEmpty()) {
                it.state = ContactState.QUEUED;
                it.agent = Optional.empty();
                it.since = at;
            }
        });
    }

    Contact offered(AgentRef to, Instant until, Instant at) {
        Optional<Offer> asked = Optional.of(new Offer(to, until, false));
        return seeking.isPresent() ? asking(asked) : with(ContactState.OFFERED, queue, Optional.empty(), asked, at);
    }

    Contact accepted(AgentRef by, Instant at) {
        Contact from = inLine();
        return from.seeking(Optional.empty())
                .with(ContactState.ACTIVE, from.queue, Optional.of(by), Optional.empty(), at);
    }

    /** We call her instead. */
    Contact callingBack(Callback other) {
        return but(it -> it.callback = Optional.of(other));
    }

    /** We call her. */
    Contact calling(String call, String number) {
        return but(it -> it.outgoing = Optional.of(new Outgoing(call, number, false)));
    }

    /** We do not call her any more. */
    Contact notCalling() {
        return but(it -> it.outgoing = Optional.empty());
    }

    /** Whoever we called has lifted the receiver. */
    Contact connected() {
        return but(it -> it.outgoing = outgoing.map(calling -> new Outgoing(calling.call(), calling.number(), true)));
    }

    /** Whether we call her and she has not answered. */
    public boolean dialling() {
        return outgoing.filter(calling -> !calling.answered()).isPresent();
    }

    /**
     * What the telephone system calls the call of it, while there is one: what becomes of the line by which a customer
     * came counts no more once she is called back.
     */
    public Optional<String> call() {
        return outgoing.map(Outgoing::call)
                .or(() -> channel == Channel.PHONE && callback.isEmpty() ? Optional.of(reference) : Optional.empty());
    }

    /** She was called; where it is tried again it waits for that. */
    Contact called(boolean spoke, Optional<Instant> again, Instant at) {
        Contact tried = callback.map(it -> callingBack(it.tried(spoke, again))).orElse(this);
        return again.map(later -> tried.notCalling().queued(queue.orElse(""), Optional.empty(), at))
                .orElse(tried);
    }

    /** What it takes of whoever has it: a call, whatever it came by, where we call her. */
    public Channel work() {
        return callback.isPresent() ? Channel.PHONE : channel;
    }

    /** Whether it waits for a moment that has not come. */
    public boolean rests(Instant now) {
        return state == ContactState.QUEUED
                && callback.filter(it -> now.isBefore(it.due())).isPresent();
    }

    Contact words(Words newWords) {
        return but(it -> it.words = newWords);
    }

    Contact wrappedUp(String newOutcome, Instant at) {
        return but(it -> {
            it.state = ContactState.ENDED;
            it.offer = Optional.empty();
            it.since = at;
            it.words = words.read();
            it.outcome = Optional.of(newOutcome);
        });
    }

    /** What can change about a contact, for the moment in which it changes. */
    private static final class Changing {
        private ContactState state;
        private Optional<String> queue;
        private Optional<AgentRef> agent;
        private Optional<Offer> offer;
        private Optional<AgentRef> reservedFor;
        private Optional<Routed> routed;
        private Optional<Seeking> seeking;
        private Optional<Callback> callback;
        private Optional<Outgoing> outgoing;
        private List<Passed> declined;
        private Instant queuedAt;
        private Instant since;
        private Words words;
        private Optional<String> outcome;

        Changing(Contact now) {
            state = now.state();
            queue = now.queue();
            agent = now.agent();
            offer = now.offer();
            reservedFor = now.reservedFor();
            routed = now.routed();
            seeking = now.seeking();
            callback = now.callback();
            outgoing = now.outgoing();
            declined = now.declined();
            queuedAt = now.queuedAt();
            since = now.since();
            words = now.words();
            outcome = now.outcome();
        }

        /** The contact with what has changed; the rest never does. */
        Contact over(Contact same) {
            return new Contact(
                    same.id(),
                    same.channel(),
                    same.reference(),
                    same.from(),
                    same.to(),
                    state,
                    queue,
                    agent,
                    offer,
                    reservedFor,
                    routed,
                    seeking,
                    callback,
                    outgoing,
                    declined,
                    same.openedAt(),
                    queuedAt,
                    since,
                    words,
                    outcome,
                    same.event());
        }
    }
}
