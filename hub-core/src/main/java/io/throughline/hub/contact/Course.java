package io.throughline.hub.contact;

import java.util.List;

/**
 * Where a contact goes, one place after the other, and which rule of which plan says so.
 *
 * @param routes at least one
 */
public record Course(String plan, String rule, List<Route> routes) {
    public Course {
        routes = List.copyOf(routes);
        if (routes.isEmpty()) {
            throw new IllegalArgumentException("rule " + rule + " of plan " + plan + " leads nowhere");
        }
    }
}
