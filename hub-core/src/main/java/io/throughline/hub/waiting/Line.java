package io.throughline.hub.waiting;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Routed;
import io.throughline.hub.floor.Card;
import io.throughline.hub.queues.Terms;
import io.throughline.hub.routing.Candidate;
import io.throughline.hub.routing.ServedNow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reckons how everybody stands. The expected wait is that of a queue with several servers that goes by turns: whoever is
 * n-th waits for n contacts to be finished, and with c contacts in hand at a time that each take H on average, one is
 * finished every H/c; so n*H/c (W. Whitt, "Predicting Queueing Delays", Management Science 45(6), 1999, the estimate for
 * exponential service; called QL in R. Ibrahim and W. Whitt, "Real-Time Delay Estimation Based on Delay History",
 * Manufacturing and Service Operations Management 11(3), 2009). It leaves out that others may give up, so it rather says
 * too much than too little. c counts what the available agents of the queue do at a time of that channel; an agent who
 * serves several queues in which somebody waits counts for each with her share.
 */
final class Line {
    private final Map<String, List<Card>> waiting = new HashMap<>();
    private final Collection<Candidate> agents;
    private final Function<String, Terms> terms;
    private final BiFunction<String, Duration, Duration> handling;
    private final Instant now;

    /**
     * Of these contacts and agents.
     *
     * @param handling the mean time of a contact of a queue, from its id and what is configured
     */
    Line(
            Collection<Card> cards,
            Collection<Candidate> agents,
            Function<String, Terms> terms,
            BiFunction<String, Duration, Duration> handling,
            Instant now) {
        this.agents = agents;
        this.terms = terms;
        this.handling = handling;
        this.now = now;
        cards.forEach(this::add);
        waiting.values().forEach(line -> line.sort(first()));
    }

    private void add(Card card) {
        Contact contact = card.contact();
        boolean inLine = contact.state().waits()
                && !contact.rests(now)
                && contact.reservedFor().isEmpty()
                && contact.channel() != Channel.STORE;
        contact.queue()
                .filter(queue -> inLine)
                .ifPresent(queue ->
                        waiting.computeIfAbsent(queue, any -> new ArrayList<>()).add(card));
    }

    /** In the order in which they are matched; who is not served before it opens comes after all who are. */
    private Comparator<Card> first() {
        return Comparator.comparing((Card card) -> !ServedNow.is(card, terms(card), now))
                .thenComparing(Comparator.comparing((Card card) -> priority(card.contact()))
                        .reversed())
                .thenComparing(card -> card.contact().queuedAt());
    }

    private Terms terms(Card card) {
        return card.contact().queue().map(terms).orElse(Terms.USUAL);
    }

    private int priority(Contact contact) {
        return contact.routed()
                .flatMap(Routed::priority)
                .orElseGet(() -> contact.queue().map(terms).orElse(Terms.USUAL).priority());
    }

    Map<ContactId, Standing> all() {
        Map<ContactId, Standing> all = new HashMap<>();
        waiting.forEach((queue, line) -> {
            for (int i = 0; i < line.size(); i++) {
                all.put(line.get(i).contact().id(), standing(queue, line.get(i), i + 1));
            }
        });
        return all;
    }

    private Standing standing(String queue, Card card, int position) {
        Terms here = terms.apply(queue);
        if (!ServedNow.is(card, here, now)) {
            return new Standing(queue, position, Optional.empty(), here.opens(now));
        }
        Optional<Duration> expected = card.contact().state() == ContactState.OFFERED
                ? Optional.of(Duration.ZERO)
                : expected(queue, card.contact().channel(), position);
        return new Standing(queue, position, expected, Optional.empty()).rounded();
    }

    /** What whoever comes last has to expect, in whole minutes. */
    Optional<Duration> expected(String queue, Channel channel) {
        return expected(queue, channel, waiting.getOrDefault(queue, List.of()).size() + 1)
                .map(wait -> Duration.ofMinutes(Standing.minutes(wait)));
    }

    private Optional<Duration> expected(String queue, Channel channel, int position) {
        double atATime = agents.stream()
                .filter(agent -> agent.queues().contains(queue) && !agent.transfersOnly())
                .mapToDouble(agent -> hands(agent, channel) / shares(agent))
                .sum();
        Terms here = terms.apply(queue);
        long millis = handling.apply(queue, here.lingering().handling()).toMillis();
        return atATime > 0 ? Optional.of(Duration.ofMillis((long) (position * millis / atATime))) : Optional.empty();
    }

    private static double hands(Candidate agent, Channel channel) {
        return channel == Channel.WEB ? agent.ability().capacity().chats() : 1;
    }

    private double shares(Candidate agent) {
        return Math.max(1, agent.queues().stream().filter(waiting::containsKey).count());
    }
}
