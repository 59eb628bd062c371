package io.throughline.hub.contact;

import io.throughline.hub.contact.Contact.Offer;
import io.throughline.hub.contact.Contact.Seeking;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can change about a contact, for the moment in which it changes. */
final class Changing {
    ContactState state;
    Optional<String> queue;
    Optional<AgentRef> agent;
    Optional<Offer> offer;
    Optional<AgentRef> reservedFor;
    Optional<Routed> routed;
    Optional<Seeking> seeking;
    Optional<Callback> callback;
    List<Passed> declined;
    Instant queuedAt;
    Instant since;
    Words words;
    Optional<String> outcome;

    /** As it is. */
    Changing(Contact now) {
        state = now.state();
        queue = now.queue();
        agent = now.agent();
        offer = now.offer();
        reservedFor = now.reservedFor();
        routed = now.routed();
        seeking = now.seeking();
        callback = now.callback();
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
                declined,
                same.openedAt(),
                queuedAt,
                since,
                words,
                outcome,
                same.event());
    }
}
