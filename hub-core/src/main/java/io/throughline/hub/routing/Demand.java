package io.throughline.hub.routing;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.queues.Terms;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A contact that waits, with what counts for who takes it.
 *
 * @param priority 1 to 9, higher ones first
 * @param skills that whoever takes it needs, with the least level of each
 * @param handed whether a colleague gave it on
 * @param wish who should take it if she can
 * @param without who said no a moment ago, by their ids
 */
record Demand(
        Contact contact,
        int priority,
        Map<String, Integer> skills,
        boolean handed,
        Optional<Wish> wish,
        Set<String> without) {
    /** Whoever goes first: the higher priority, then whoever waits longest. */
    static final Comparator<Demand> FIRST = Comparator.comparing(Demand::priority)
            .reversed()
            .thenComparing(demand -> demand.contact().queuedAt());

    /** Somebody who knows the customer; while she takes contacts it waits for her, until a moment. */
    record Wish(AgentRef agent, Instant until) {}

    /** A contact of a queue on these terms, which nobody in particular should take. */
    static Demand of(Contact contact, Terms terms) {
        return new Demand(contact, terms.priority(), terms.skills(), false, Optional.empty(), Set.of());
    }
}
