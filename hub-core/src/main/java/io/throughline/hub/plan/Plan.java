package io.throughline.hub.plan;

import java.util.List;

/** Rules for some contacts; the first one that holds counts. */
record Plan(String id, Condition when, List<Rule> rules) {
    Plan {
        rules = List.copyOf(rules);
    }
}
