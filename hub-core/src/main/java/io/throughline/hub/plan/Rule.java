package io.throughline.hub.plan;

import io.throughline.hub.contact.Route;
import java.util.List;

/** When it holds, a contact goes these ways, one after the other. */
record Rule(String id, Condition when, List<Route> routes) {
    Rule {
        routes = List.copyOf(routes);
    }
}
