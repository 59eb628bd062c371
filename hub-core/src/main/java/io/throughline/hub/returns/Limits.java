package io.throughline.hub.returns;

import io.throughline.hub.purchase.Money;

/**
 * What a colleague may decide alone. Above it a lead decides; the customer is not told the figure.
 *
 * @param cash the most that is paid out in cash for one return
 * @param goodwill the most that is granted out of goodwill for one return
 */
public record Limits(Money cash, Money goodwill) {
    /** Whether an amount is above a limit; an amount in another currency always is. */
    static boolean above(Money limit, Money amount) {
        return !amount.currency().equals(limit.currency()) || amount.exceeds(limit);
    }
}
