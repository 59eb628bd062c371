package io.throughline.hub.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** Invented sales for tests. */
public final class SalesFixture {
    public static final Currency EURO = Currency.getInstance("EUR");
    public static final Instant BOUGHT = Instant.parse("2026-11-02T14:30:00Z");
    public static final PurchaseReference RECEIPT = PurchaseReference.receipt("BRD-2026-0042");

    private SalesFixture() {}

    public static PurchaseLine line(int line, int quantity, String price) {
        return new PurchaseLine(line, "A-" + line, "Article " + line, quantity, new BigDecimal(price));
    }

    public static PurchaseLine hairDryer() {
        return new PurchaseLine(1, "HD-1800", "Hair dryer 1800 W", 1, new BigDecimal("49.95"));
    }

    public static Purchase inBreda(PurchaseLine... lines) {
        return new Purchase(RECEIPT, Place.of("breda"), BOUGHT, EURO, List.of(lines));
    }

    public static Purchase onTheWeb(PurchaseLine... lines) {
        return new Purchase(PurchaseReference.order("W-44871"), Place.WEB, BOUGHT, EURO, List.of(lines));
    }

    public static PurchaseEvent.PurchaseRegistered registered(Purchase purchase) {
        return PurchaseEvent.PurchaseRegistered.of(purchase);
    }
}
