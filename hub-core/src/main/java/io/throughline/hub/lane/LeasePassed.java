package io.throughline.hub.lane;

import io.throughline.hub.journal.Fence;
import java.util.Set;

/** The lease under which this was to be done has passed to somebody else; nothing happened, and it is theirs to do. */
public final class LeasePassed extends RuntimeException {
    private static final long serialVersionUID = 1;

    LeasePassed(Set<Fence> fences) {
        super("somebody else has taken over: " + fences, null, false, false);
    }
}
