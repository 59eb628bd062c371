package io.throughline.hub.routing;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Directing;
import io.throughline.hub.contact.Offering;
import io.throughline.hub.contact.Passed;
import io.throughline.hub.contact.Routed;
import io.throughline.hub.floor.Card;
import io.throughline.hub.handoff.Back;
import io.throughline.hub.handoff.HandingOff;
import io.throughline.hub.handoff.Handoffs.Handoff;
import io.throughline.hub.handoff.Handoffs.State;
import io.throughline.hub.handoff.Searching;
import io.throughline.hub.lane.Command;
import io.throughline.hub.lane.Outcome;
import io.throughline.hub.presence.Presence;
import io.throughline.hub.queues.Terms;
import io.throughline.hub.routing.Demand.Wish;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one tenure does, from when it knows the floor until it ends. Used on one thread. */
final class Round {
    private final Matchmaker.Tools tools;
    private final RoutingSettings settings;
    private final Orders orders;
    private final Supplier<List<Candidate>> available;
    private final OfferWatch watch;

    Round(Matchmaker.Tools tools, RoutingSettings settings, Orders orders, Supplier<List<Candidate>> available) {
        this.tools = tools;
        this.settings = settings;
        this.orders = orders;
        this.available = available;
        this.watch = new OfferWatch(settings.offer());
    }

    Orders orders() {
        return orders;
    }

    /** Orders what is due by now, then whatever can be offered. */
    void look() {
        Collection<Card> cards = tools.floor().cards();
        Instant now = tools.clock().instant();
        Loads loads = loads(cards);
        List<Card> settled = settled(cards).toList();
        overdue(cards, now).forEach(this::passOver);
        settled.forEach(this::passOverWhoeverWent);
        settled.forEach(card -> giveBack(card, now, loads));
        settled.forEach(card -> callOff(card.contact(), now));
        settled.forEach(card -> moveOn(card.contact(), now));
        match();
    }

    /** Orders whatever can be offered; often, and mostly nothing waits: only then does it look at who is there. */
    void match() {
        Collection<Card> cards = tools.floor().cards();
        Instant now = tools.clock().instant();
        List<Card> inLine =
                settled(cards).filter(card -> isInLine(card.contact(), now)).toList();
        List<Candidate> takers = inLine.isEmpty() ? List.of() : available.get();
        if (!takers.isEmpty()) {
            match(inLine, takers, loads(cards, now), now);
        }
    }

    private void match(List<Card> inLine, List<Candidate> takers, Loads loads, Instant now) {
        Set<String> manned = loads.manned(takers);
        List<Demand> waiting = inLine.stream()
                .filter(card -> isFor(card.contact().inLine(), manned))
                .filter(card -> isServed(card, now))
                .map(card -> demand(card, now))
                .toList();
        Instant until = now.plus(settings.offer());
        Matching.match(waiting, takers, loads, now)
                .forEach(match -> orders.give(
                        match.contact().id(),
                        match.agent(),
                        Offering.offer(match.contact().id(), match.agent(), until)));
    }

    /** With those who stay on the line until the receiver has read the story. */
    private Loads loads(Collection<Card> cards, Instant now) {
        Loads loads = loads(cards);
        cards.forEach(card -> Introducing.sender(card, now).ifPresent(agent -> loads.add(agent.id(), Channel.PHONE)));
        return loads;
    }

    /** Whether somebody has to be asked: it waits, or its agent looks for somebody else. */
    private static boolean isInLine(Contact contact, Instant now) {
        return (contact.state() == ContactState.QUEUED && !contact.rests(now)) || contact.seeks();
    }

    /** What waits where nobody has room is not looked at: that is most of it when many wait. */
    private static boolean isFor(Contact contact, Set<String> manned) {
        return contact.reservedFor().isPresent()
                || contact.queue().filter(manned::contains).isPresent();
    }

    /** Those about which nothing is under way. */
    private Stream<Card> settled(Collection<Card> cards) {
        return cards.stream().filter(card -> !orders.has(card.contact().id()));
    }

    private Loads loads(Collection<Card> cards) {
        List<Contact> inHand = cards.stream()
                .filter(card -> card.later().isEmpty()) // what is kept for later takes nobody's attention
                .map(Card::contact)
                .toList();
        return Loads.of(inHand, orders::agent);
    }

    private Demand demand(Card card, Instant now) {
        Contact contact = card.contact().inLine();
        Terms terms = terms(contact);
        int priority = contact.routed().flatMap(Routed::priority).orElse(terms.priority());
        return new Demand(
                contact, priority, terms.skills(), ServedNow.isHanded(card), wish(card), without(card.contact(), now));
    }

    private Optional<Wish> wish(Card card) {
        Instant until = card.contact().queuedAt().plus(tools.lastAgent().get());
        return card.knows().map(agent -> new Wish(agent, until));
    }

    private Set<String> without(Contact contact, Instant now) {
        Instant since = now.minus(settings.declined());
        Stream<String> declined = contact.declined().stream()
                .filter(passed -> passed.at().isAfter(since))
                .map(Passed::agent);
        return Stream.concat(declined, contact.agent().stream().map(AgentRef::id))
                .collect(Collectors.toSet());
    }

    private Terms terms(Contact contact) {
        return contact.queue().map(tools.terms()).orElse(Terms.USUAL);
    }

    private boolean isServed(Card card, Instant now) {
        return ServedNow.is(card, terms(card.contact()), now);
    }

    private List<Contact> overdue(Collection<Card> cards, Instant now) {
        List<Contact> contacts = cards.stream().map(Card::contact).toList();
        return watch.passed(contacts, now, System.nanoTime()).stream()
                .filter(contact -> !orders.has(contact.id()))
                .toList();
    }

    private void passOver(Contact contact) {
        contact.offer().ifPresent(offer -> passOver(contact.id(), offer));
    }

    /** Whoever does not answer is not there: the next contact should not wait for her as well. */
    private void passOver(ContactId contact, Contact.Offer offer) {
        Presence seen = tools.presences().of(offer.agent().id());
        orders.change(contact, Searching.expire(contact, offer)).onSuccess(outcome -> {
            if (outcome instanceof Outcome.Done) {
                tools.presences().setIf(seen, notThere(offer.agent()));
            }
        });
    }

    /** Nobody waits for the answer of somebody who has said that she takes nothing. */
    private void passOverWhoeverWent(Card card) {
        Contact contact = card.contact();
        contact.offer()
                .filter(offer -> !orders.has(contact.id())) // as when its time has passed as well
                .filter(offer -> !offer.consulted() && isGone(offer.agent()))
                .ifPresent(offer -> orders.change(contact.id(), Searching.expire(contact.id(), offer)));
    }

    private boolean isGone(AgentRef agent) {
        return !tools.presences().of(agent.id()).state().takes();
    }

    private Presence notThere(AgentRef agent) {
        return new Presence(
                agent.id(), Presence.State.BUSY, "did not answer", tools.clock().instant());
    }

    private void moveOn(Contact contact, Instant now) {
        boolean due = contact.state() == ContactState.QUEUED
                && !orders.has(contact.id())
                && contact.routed()
                        .flatMap(Routed::until)
                        .filter(until -> !now.isBefore(until))
                        .isPresent();
        if (due) {
            orders.change(contact.id(), Directing.moveOn(contact.id()));
        }
    }

    /** Nobody came to whoever looks for somebody else. */
    private void callOff(Contact contact, Instant now) {
        boolean due = contact.seeks()
                && !orders.has(contact.id())
                && contact.seeking()
                        .filter(seeking -> !now.isBefore(seeking.since()
                                .plus(seeking.forAgent().isPresent() ? settings.handoff() : settings.teamHandoff())))
                        .isPresent();
        if (due) {
            orders.change(contact.id(), Searching.callOff(contact.id(), Back.NOT_IN_TIME));
        }
    }

    private void giveBack(Card card, Instant now, Loads loads) {
        Contact contact = card.contact();
        if (contact.state() == ContactState.QUEUED
                && !isExpected(contact)
                && contact.callback().isEmpty()) {
            card.handoff()
                    .filter(handoff -> handoff.state() == State.PENDING)
                    .ifPresent(handoff -> giveBack(contact, handoff, now, loads));
        }
    }

    /** A branch may wait for days until the customer comes. */
    private static boolean isExpected(Contact contact) {
        return contact.channel() == Channel.STORE && contact.reservedFor().isEmpty();
    }

    private void giveBack(Contact contact, Handoff handoff, Instant now, Loads loads) {
        AgentRef sender = handoff.sender();
        Duration waited = Duration.between(contact.queuedAt(), now);
        boolean forOne = contact.reservedFor().isPresent();
        switch (Untaken.after(waited, forOne, isThere(sender) && hasRoom(sender, contact, loads), settings)) {
            case COMES_BACK -> {
                loads.add(sender.id(), contact.work());
                orders.give(contact.id(), sender, HandingOff.giveBack(handoff.id(), Back.NOT_IN_TIME));
            }
            case FOR_ANYBODY -> orders.change(contact.id(), HandingOff.giveUp(handoff.id(), Back.NOT_IN_TIME));
            case WAITS -> {}
        }
    }

    private boolean isThere(AgentRef agent) {
        Presence.State state = tools.presences().of(agent.id()).state();
        return state != Presence.State.OFFLINE && state != Presence.State.BREAK;
    }

    private boolean hasRoom(AgentRef agent, Contact contact, Loads loads) {
        Candidate candidate = tools.candidates().apply(agent.id()).orElseGet(() -> Candidate.stranger(agent));
        return hasRoom(candidate, contact, loads);
    }

    private static boolean hasRoom(Candidate agent, Contact contact, Loads loads) {
        return loads.room(agent.agent().id(), agent.ability().capacity(), contact.work());
    }

    /** Decides whether somebody takes a contact by hand; holds what became of it. */
    Future<Claimed> decide(Claim claim, Optional<Contact> contact, Candidate taker) {
        Optional<AgentRef> given = orders.agent(claim.contact());
        if (given.filter(other -> !other.id().equals(taker.agent().id())).isPresent()) {
            return Future.succeededFuture(Claimed.refused(Offering.OFFERED_TO_COLLEAGUE));
        }
        Loads loads = loads(tools.floor().cards());
        boolean room = given.isPresent()
                || contact.filter(waiting -> hasRoom(taker, waiting, loads)).isPresent();
        Command command = orders.command(claim.contact(), Offering.claim(claim.contact(), room), claim.occasion());
        Command insisting = claim.version().map(command::basedOn).orElse(command);
        return (room ? orders.give(claim.contact(), taker.agent(), insisting) : orders.carryOut(insisting))
                .map(Claimed::of);
    }
}
