package io.throughline.hub.purchase;

import io.throughline.hub.purchase.PurchaseEvent.PurchaseRegistered;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import java.util.Optional;

/** Takes in what tills and the web shop tell of sales. A sale is told once; telling it again changes nothing. */
public final class RegisteringPurchases {
    private RegisteringPurchases() {}

    /** Registers the purchase; refused as {@code purchase-differs} when its number is known with other contents. */
    public static Decision register(Purchase purchase) {
        return (context, occasion) -> {
            Optional<Purchase> known = context.get(Purchases.SLICE).find(purchase.reference());
            return known.map(first -> again(purchase, first))
                    .orElseGet(() -> Decided.events(PurchaseRegistered.of(purchase)));
        };
    }

    private static Decided again(Purchase purchase, Purchase first) {
        return first.equals(purchase)
                ? Decided.nothing()
                : Decided.refuse(
                        "purchase-differs",
                        "The " + purchase.reference() + " is registered already, with other contents.");
    }
}
