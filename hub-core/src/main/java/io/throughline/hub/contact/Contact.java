package io.throughline.hub.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One interaction over a channel.
 *
 * @param since when the present state began
 * @param queuedAt when the present waiting began, or the last one
 * @param routed why it waits where it does, if a plan says so
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
        List<Passed> declined,
        Instant openedAt,
        Instant queuedAt,
        Instant since,
        Words words,
        Optional<String> outcome,
        UUID event) {
    private static final int MAX_DECLINED = 10;

    public Contact {
        declined = List.copyOf(declined);
    }

    /** One agent is asked until a moment. */
    public record Offer(AgentRef agent, Instant until) {}

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

    private Contact with(
            ContactState newState,
            Optional<String> newQueue,
            Optional<AgentRef> newAgent,
            Optional<Offer> newOffer,
            Instant at) {
        return new Contact(
                id,
                channel,
                reference,
                from,
                to,
                newState,
                newQueue,
                newAgent,
                newOffer,
                reservedFor,
                routed,
                declined,
                openedAt,
                queuedAt,
                at,
                words,
                outcome,
                event);
    }

    Contact in(ContactState newState, Instant at) {
        return with(newState, queue, agent, Optional.empty(), at);
    }

    /** Whoever waits already goes on waiting, wherever she waits from now on. */
    Contact queued(String newQueue, Optional<AgentRef> forAgent, Instant at) {
        return new Contact(
                id,
                channel,
                reference,
                from,
                to,
                ContactState.QUEUED,
                Optional.of(newQueue),
                Optional.empty(),
                Optional.empty(),
                forAgent,
                routed.filter(way -> state.waits()),
                state.waits() ? declined : List.of(),
                openedAt,
                state.waits() ? queuedAt : at,
                at,
                words,
                outcome,
                event);
    }

    /** It waits again, before everything else. */
    Contact lost(Instant at) {
        return new Contact(
                id,
                channel,
                reference,
                from,
                to,
                ContactState.QUEUED,
                queue,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Routed.AGENT_LOST),
                List.of(),
                openedAt,
                at,
                at,
                words,
                outcome,
                event);
    }

    Contact routed(Routed way) {
        return new Contact(
                id,
                channel,
                reference,
                from,
                to,
                state,
                queue,
                agent,
                offer,
                reservedFor,
                Optional.of(way),
                declined,
                openedAt,
                queuedAt,
                since,
                words,
                outcome,
                event);
    }

    /** It waits again, but not for her. */
    Contact declined(AgentRef by, Instant at) {
        List<Passed> all = new ArrayList<>(declined);
        all.add(new Passed(by.id(), at));
        return new Contact(
                id,
                channel,
                reference,
                from,
                to,
                ContactState.QUEUED,
                queue,
                Optional.empty(),
                Optional.empty(),
                reservedFor,
                routed,
                all.subList(Math.max(0, all.size() - MAX_DECLINED), all.size()),
                openedAt,
                queuedAt,
                at,
                words,
                outcome,
                event);
    }

    Contact offered(AgentRef to, Instant until, Instant at) {
        return with(ContactState.OFFERED, queue, Optional.empty(), Optional.of(new Offer(to, until)), at);
    }

    Contact accepted(AgentRef by, Instant at) {
        return with(ContactState.ACTIVE, queue, Optional.of(by), Optional.empty(), at);
    }

    Contact words(Words newWords) {
        return new Contact(
                id,
                channel,
                reference,
                from,
                to,
                state,
                queue,
                agent,
                offer,
                reservedFor,
                routed,
                declined,
                openedAt,
                queuedAt,
                since,
                newWords,
                outcome,
                event);
    }

    Contact wrappedUp(String newOutcome, Instant at) {
        return new Contact(
                id,
                channel,
                reference,
                from,
                to,
                ContactState.ENDED,
                queue,
                agent,
                Optional.empty(),
                reservedFor,
                routed,
                declined,
                openedAt,
                queuedAt,
                at,
                words.read(),
                Optional.of(newOutcome),
                event);
    }
}
