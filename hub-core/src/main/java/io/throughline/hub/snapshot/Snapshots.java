package io.throughline.hub.snapshot;

import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.vertx.core.Future;
import java.util.Optional;

/**
 * Contexts as they once were. A snapshot is a shortcut and never the truth: one that is missing, old or unreadable costs
 * time and nothing else.
 */
public interface Snapshots {
    /** How many events there are at most between two snapshots of a busy customer. */
    int EVERY = 256;

    /** For hubs that fold from the first event. */
    Snapshots NONE = new Snapshots() {
        @Override
        public Future<Optional<Context>> find(CustomerId customer) {
            return Future.succeededFuture(Optional.empty());
        }

        @Override
        public void keep(Context context) {
            // folding from the first event needs none
        }
    };

    /** Holds the newest snapshot that this hub can read. Never fails. */
    Future<Optional<Context>> find(CustomerId customer);

    /** Keeps a committed context some time soon, or not, when there is too much to do. Returns at once. */
    void keep(Context context);

    /** Whether a customer who came from one version to the other is due for a snapshot. */
    static boolean due(long from, long to) {
        return from / EVERY != to / EVERY;
    }
}
