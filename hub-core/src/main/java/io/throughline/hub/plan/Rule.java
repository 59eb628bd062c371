package io.throughline.hub.plan;

import io.throughline.hub.contact.Route;
import io.throughline.hub.language.Label;
import java.util.List;
import java.util.Optional;

/**
 * When it holds, a contact goes these ways, one after the other.
 *
 * @param label why, as whoever gets the contact reads it
 */
record Rule(String id, Optional<Label> label, Condition when, List<Route> routes) {
    Rule {
        routes = List.copyOf(routes);
    }
}
