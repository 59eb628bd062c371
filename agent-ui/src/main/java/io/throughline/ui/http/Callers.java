package io.throughline.ui.http;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Finds out who calls. */
@FunctionalInterface
public interface Callers {
    /** Holds who calls; empty when nobody says who they are, or when it is not true. */
    Future<Optional<Caller>> of(RoutingContext context);
}
