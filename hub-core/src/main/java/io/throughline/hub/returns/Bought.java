package io.throughline.hub.returns;

import io.throughline.hub.purchase.Place;
import io.throughline.hub.purchase.Purchase;
import io.throughline.hub.purchase.PurchaseReference;
import java.time.Instant;
import java.util.Currency;

/** The purchase of a return, as far as it must be known as long as the return lives. */
public record Bought(PurchaseReference reference, Place place, Instant at, Currency currency) {
    static Bought of(Purchase purchase) {
        return new Bought(purchase.reference(), purchase.branch(), purchase.at(), purchase.currency());
    }
}
