package io.throughline.hub.lane;

import io.throughline.hub.journal.Key;
import io.throughline.hub.story.Refusal;
import java.util.Set;
import java.util.stream.Collectors;

/** Another customer was faster in claiming keys; whoever resolved them before must resolve them again. */
final class KeysTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Set<Key> keys;

    KeysTaken(Set<Key> keys) {
        super("these lead to another customer already: " + keys, null, false, false);
        this.keys = keys;
    }

    /** What it means once resolving again does not help: what was asked for belongs to somebody else. */
    Refusal refusal() {
        String what = keys.stream().map(Key::toString).sorted().collect(Collectors.joining(", "));
        return new Refusal("belongs-to-another", "This belongs to another customer already: " + what + ".");
    }
}
