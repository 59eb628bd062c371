package io.throughline.hub.supervision;

import java.time.Instant;

/** A promise that was not settled yet. */
record Due(Subject subject, String what, String owner, Instant due) {
    Due of(String newOwner) {
        return new Due(subject, what, newOwner, due);
    }
}
