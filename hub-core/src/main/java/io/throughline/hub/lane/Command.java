package io.throughline.hub.lane;

import io.throughline.hub.journal.Fence;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Occasion;
import java.util.Optional;

/**
 * Something that is to be decided over one customer's context.
 *
 * @param fence the lease under which this is done; absent when anybody may
 */
public record Command(Who who, Decision decision, Occasion occasion, Optional<Fence> fence) {
    /** Something that anybody may do at any node. */
    public Command(Who who, Decision decision, Occasion occasion) {
        this(who, decision, occasion, Optional.empty());
    }
}
