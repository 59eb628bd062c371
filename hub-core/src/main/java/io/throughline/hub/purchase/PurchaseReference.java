package io.throughline.hub.purchase;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.throughline.hub.journal.Key;
import java.util.Locale;

/**
 * The number by which a purchase is found, written in capitals and without blanks around it.
 *
 * @param value as on the receipt or in the order confirmation
 */
public record PurchaseReference(Kind kind, String value) {
    /** What carries the number. */
    public enum Kind {
        /** An order of the web shop or by phone. */
        @JsonProperty("order")
        ORDER,
        /** A receipt of a till. */
        @JsonProperty("receipt")
        RECEIPT;

        /** The word for it in keys and contracts. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LONGEST = 64;

    public PurchaseReference {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (value.isEmpty() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a " + kind.word() + " number has 1 to " + LONGEST + " characters, not '" + value + "'");
        }
    }

    /** The reference of a receipt. */
    public static PurchaseReference receipt(String value) {
        return new PurchaseReference(Kind.RECEIPT, value);
    }

    /** The reference of an order. */
    public static PurchaseReference order(String value) {
        return new PurchaseReference(Kind.ORDER, value);
    }

    /** The key that leads to the customer who made the purchase. */
    public Key key() {
        return new Key(kind.word(), value);
    }

    @Override
    public String toString() {
        return kind.word() + " " + value;
    }
}
