package io.throughline.hub.routing;

import io.throughline.hub.lane.Outcome;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Refusal;
import java.util.Optional;

/**
 * What became of a {@link Claim}: it is hers, or a rule said no, or there is no such contact.
 *
 * @param taken present when it is hers
 * @param refusal present when a rule said no
 * @param unknown what there is not, otherwise; may be empty
 */
public record Claimed(Optional<Taken> taken, Optional<Refusal> refusal, String unknown) {
    /** Whose contact it is, and from which version of her stream on the agent has it. */
    public record Taken(CustomerId customer, long version) {}

    static Claimed of(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return new Claimed(Optional.of(new Taken(done.customer(), done.version())), Optional.empty(), "");
        }
        return outcome instanceof Outcome.Refused refused
                ? refused(refused.refusal())
                : new Claimed(Optional.empty(), Optional.empty(), ((Outcome.Unknown) outcome).what());
    }

    static Claimed refused(Refusal refusal) {
        return new Claimed(Optional.empty(), Optional.of(refusal), "");
    }
}
