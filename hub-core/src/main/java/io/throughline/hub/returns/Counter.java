package io.throughline.hub.returns;

import java.util.Set;

/**
 * How settlements are carried out.
 *
 * @param atOnce what a branch hands over while the customer stands there
 * @param payDays within how many days everything else is paid, counted from the day it was asked for
 * @param sendDays within how many days goods that are announced must come in
 */
public record Counter(Set<SettlementKind> atOnce, int payDays, int sendDays) {
    public Counter {
        atOnce = Set.copyOf(atOnce);
    }
}
