package io.throughline.hub.returns;

import io.throughline.hub.journal.Key;
import io.throughline.hub.purchase.PurchaseReference;

/**
 * One piece of one line of a purchase that comes back. Its key can be claimed once in the whole journal, so that even
 * two records of customers, or two branches in the same second, never return the same piece.
 *
 * @param piece from 1 to the quantity of the line
 */
public record ReturnedUnit(PurchaseReference purchase, int line, int piece) {
    /** The kind of the keys that returned pieces claim. */
    public static final String KEY_KIND = "returned-unit";

    Key key() {
        return new Key(KEY_KIND, purchase.kind().word() + "/" + purchase.value() + "/" + line + "/" + piece);
    }
}
