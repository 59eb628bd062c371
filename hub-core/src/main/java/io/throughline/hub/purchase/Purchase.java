package io.throughline.hub.purchase;

import io.throughline.hub.story.Lasting;
import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody bought at one time in one place.
 *
 * @param lines at least one, each with another number; prices have the decimals of the currency
 */
public record Purchase(
        PurchaseReference reference, Place branch, Instant at, Currency currency, List<PurchaseLine> lines)
        implements Lasting {
    /** The most lines of one purchase. */
    public static final int MOST_LINES = 200;

    public Purchase {
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException(reference + " has 1 to " + MOST_LINES + " lines, not " + lines.size());
        }
        Set<Integer> numbers = new HashSet<>();
        for (PurchaseLine line : lines) {
            if (!numbers.add(line.line())) {
                throw new IllegalArgumentException(reference + " has line " + line.line() + " twice");
            }
        }
        Currency paidIn = currency;
        lines = lines.stream()
                .map(line -> line.priced(new Money(line.price(), paidIn).amount()))
                .toList();
    }

    /** The line with the number. */
    public Optional<PurchaseLine> line(int number) {
        return lines.stream().filter(line -> line.line() == number).findFirst();
    }

    /** What was paid for one piece of a line of this purchase. */
    public Money price(PurchaseLine line) {
        return new Money(line.price(), currency);
    }

    /** What was paid for all pieces of a line of this purchase. */
    public Money paid(PurchaseLine line) {
        return price(line).times(line.quantity());
    }
}
