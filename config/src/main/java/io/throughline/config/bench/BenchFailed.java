package io.throughline.config.bench;

import java.util.Objects;

/** A figure could not be measured; the sentence says why. */
public final class BenchFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    BenchFailed(String why) {
        super(why);
    }

    BenchFailed(Throwable cause) {
        super(Objects.requireNonNullElse(cause.getMessage(), cause.toString()), cause);
    }
}
