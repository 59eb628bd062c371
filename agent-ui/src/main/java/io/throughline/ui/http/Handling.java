package io.throughline.ui.http;

import io.vertx.core.Future;

/** Carries out one operation. */
@FunctionalInterface
public interface Handling {
    /** Holds the answer; a failure is answered as {@link io.throughline.hub.problem.Problems} says. */
    Future<Answer> handle(Request request);
}
