package io.throughline.hub.lane;

import io.throughline.hub.journal.Fence;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Occasion;
import java.util.Optional;

/**
 * Something that is to be decided over one customer's context.
 *
 * @param fence the lease under which this is done; absent when anybody may
 */
public record Command(Who who, Decision decision, Occasion occasion, Optional<Fence> fence) {
    /** Code of the refusal of what was based on another version. */
    public static final String STALE = "stale-version";

    /** Something that anybody may do at any node. */
    public Command(Who who, Decision decision, Occasion occasion) {
        this(who, decision, occasion, Optional.empty());
    }

    /** The same for somebody who insists on the version of the customer's stream that he saw; refused at another. */
    public Command basedOn(long version) {
        Decision based = (context, at) -> context.version() == version
                ? decision.decide(context, at)
                : Decided.refuse(STALE, "It has changed: it is at version " + context.version() + " now.");
        return new Command(who, based, occasion, fence);
    }
}
