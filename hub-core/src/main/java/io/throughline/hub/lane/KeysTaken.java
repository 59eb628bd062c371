package io.throughline.hub.lane;

import io.throughline.hub.journal.Key;
import java.util.Set;

/** Another customer was faster in claiming keys; whoever resolved them before must resolve them again. */
final class KeysTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    KeysTaken(Set<Key> keys) {
        super("these lead to another customer already: " + keys, null, false, false);
    }
}
