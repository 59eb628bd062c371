package io.throughline.ui.desk;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.handoff.Handoffs.State;
import io.throughline.hub.mood.Face;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A contact card as the contract has it. */
public record CardView(
        UUID id,
        UUID customer,
        Optional<String> name,
        Channel channel,
        ContactState state,
        Optional<String> queue,
        Optional<String> queueName,
        Optional<String> why,
        Optional<NamedView> agent,
        Instant since,
        Instant startedAt,
        Optional<String> headline,
        Optional<Face> mood,
        int unread,
        Optional<String> from,
        Optional<HandoffOnCard> handoff,
        Optional<SeekingOnCard> seeking,
        Optional<CallbackOnCard> callback,
        Optional<CallingOnCard> calling,
        Optional<Instant> offerUntil,
        Optional<Instant> later,
        long version) {

    /** How it came to whoever has it or will have it. */
    public record HandoffOnCard(UUID id, State state, String from, String to) {}

    /** How the customer is called back: the number as people write it and as machines dial it. */
    public record CallbackOnCard(String number, String dial, Instant due, int attempts, boolean reached) {}

    /** The number at which the customer is called, as people write it, and whether she has answered. */
    public record CallingOnCard(String number, boolean answered) {}

    /**
     * For whom its agent looks while she stays with the customer, and who is being asked.
     *
     * @param talking whether the two talk to each other while the customer waits
     */
    public record SeekingOnCard(String to, Instant since, Optional<NamedView> asked, boolean talking) {}
}
