package io.throughline.hub.lane;

import io.throughline.hub.journal.Recorded;
import java.util.List;

/** Told at once when this node has committed events, so that whoever follows the journal need not wait for its turn. */
@FunctionalInterface
public interface CommitListener {
    /** These are committed; their context is being shared. Must not block or throw. */
    void committed(List<Recorded> events);
}
