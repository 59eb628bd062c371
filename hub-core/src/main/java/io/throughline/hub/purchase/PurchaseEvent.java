package io.throughline.hub.purchase;

import io.throughline.hub.story.Event;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** What happens to purchases. */
public sealed interface PurchaseEvent extends Event {
    /** A till or the web shop told of a sale. */
    record PurchaseRegistered(
            PurchaseReference reference, Place branch, Instant at, Currency currency, List<PurchaseLine> lines)
            implements PurchaseEvent {
        public PurchaseRegistered {
            lines = new Purchase(reference, branch, at, currency, lines).lines();
        }

        static PurchaseRegistered of(Purchase purchase) {
            return new PurchaseRegistered(
                    purchase.reference(), purchase.branch(), purchase.at(), purchase.currency(), purchase.lines());
        }

        /** The purchase that was told of. */
        public Purchase purchase() {
            return new Purchase(reference, branch, at, currency, lines);
        }
    }
}
