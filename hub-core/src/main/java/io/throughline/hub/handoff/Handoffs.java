package io.throughline.hub.handoff;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.handoff.HandoffEvent.HandoffAcknowledged;
import io.throughline.hub.handoff.HandoffEvent.HandoffGiven;
import io.throughline.hub.handoff.HandoffEvent.HandoffReturned;
import io.throughline.hub.story.Feature;
import io.throughline.hub.story.Happened;
import io.throughline.hub.story.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The handoffs of a customer.
 *
 * @param newest newest first, at most {@value #MAX}
 */
public record Handoffs(List<Handoff> newest) {
    private static final int MAX = 20;

    /** Where a handoff is. */
    public enum State {
        /** Not confirmed yet. */
        @JsonProperty("pending")
        PENDING,
        /** The receiver has read it. */
        @JsonProperty("acknowledged")
        ACKNOWLEDGED,
        /** It is with the sender again. */
        @JsonProperty("returned")
        RETURNED
    }

    /**
     * A handoff and what became of it.
     *
     * @param stay whether the sender stayed with the customer until the receiver accepted
     * @param settledAt when it was acknowledged or came back
     */
    public record Handoff(
            HandoffId id,
            ContactId from,
            ContactId contact,
            AgentRef sender,
            Target to,
            String why,
            Briefing briefing,
            boolean stay,
            Instant at,
            State state,
            Optional<AgentRef> acknowledgedBy,
            Optional<Instant> settledAt) {
        /** Who has what was promised until the receiver has read it: what was only offered stays the sender's. */
        String promiser() {
            return stay ? sender.name() : to.name();
        }

        Handoff settled(State newState, Optional<AgentRef> by, Instant when) {
            return new Handoff(id, from, contact, sender, to, why, briefing, stay, at, newState, by, Optional.of(when));
        }
    }

    /** The slice of the context. */
    public static final Slice<Handoffs> SLICE =
            new Slice<>("handoffs", Handoffs.class, new Handoffs(List.of()), Handoffs::after);

    /** The feature as the kernel knows it. */
    public static final Feature<Handoffs> FEATURE = Feature.of(
            SLICE,
            Map.of(
                    "handoff.given.v1", HandoffGiven.class,
                    "handoff.acknowledged.v1", HandoffAcknowledged.class,
                    "handoff.returned.v1", HandoffReturned.class));

    private Handoffs after(Happened happened) {
        if (happened.event() instanceof HandoffGiven given) {
            return new Handoffs(Stream.concat(Stream.of(pending(given, happened.at())), newest.stream())
                    .limit(MAX)
                    .toList());
        }
        if (happened.event() instanceof HandoffAcknowledged it) {
            return changed(it.handoff(), each -> each.settled(State.ACKNOWLEDGED, Optional.of(it.by()), happened.at()));
        }
        return happened.event() instanceof HandoffReturned it
                ? changed(it.handoff(), each -> each.settled(State.RETURNED, Optional.empty(), happened.at()))
                : this;
    }

    private static Handoff pending(HandoffGiven given, Instant at) {
        return new Handoff(
                given.handoff(),
                given.from(),
                given.contact(),
                given.sender(),
                given.to(),
                given.why(),
                given.briefing(),
                given.stay(),
                at,
                State.PENDING,
                Optional.empty(),
                Optional.empty());
    }

    private Handoffs changed(HandoffId id, UnaryOperator<Handoff> change) {
        return new Handoffs(newest.stream()
                .map(each -> each.id().equals(id) ? change.apply(each) : each)
                .toList());
    }

    /** The handoff with this id. */
    public Optional<Handoff> find(HandoffId id) {
        return newest.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The newest handoff by which the contact came to whoever has it or will have it. */
    public Optional<Handoff> of(ContactId contact) {
        return newest.stream().filter(each -> each.contact().equals(contact)).findFirst();
    }
}
