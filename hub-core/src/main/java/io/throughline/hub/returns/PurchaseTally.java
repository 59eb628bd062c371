package io.throughline.hub.returns;

import io.throughline.hub.purchase.PurchaseReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of the lines of one purchase, over all its returns. */
public record PurchaseTally(PurchaseReference purchase, Instant boughtAt, List<LineTally> lines) {
    public PurchaseTally {
        lines = List.copyOf(lines);
    }

    static PurchaseTally untouched(PurchaseReference purchase, Instant boughtAt) {
        return new PurchaseTally(purchase, boughtAt, List.of());
    }

    /** The tally of a line; an untouched one for a line of which nothing ever came back. */
    LineTally line(int number) {
        return lines.stream()
                .filter(tally -> tally.line() == number)
                .findFirst()
                .orElseGet(() -> LineTally.untouched(number));
    }

    PurchaseTally recount(Optional<Return> before, Return after) {
        PurchaseTally next = this;
        for (ReturnLine line : after.lines()) {
            next = next.with(next.line(line.line()).recount(before, after));
        }
        return next;
    }

    private PurchaseTally with(LineTally changed) {
        List<LineTally> all = new ArrayList<>(lines);
        all.removeIf(tally -> tally.line() == changed.line());
        all.add(changed);
        return new PurchaseTally(purchase, boughtAt, all);
    }
}
