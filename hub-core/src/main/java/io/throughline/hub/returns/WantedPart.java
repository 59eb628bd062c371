package io.throughline.hub.returns;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a customer wants for what she brings back.
 *
 * @param amount in the currency of the purchase; absent for all that the other parts leave
 */
public record WantedPart(
        SettlementKind kind,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Optional<BigDecimal> amount) {
    public WantedPart {
        if (amount.isPresent() && amount.get().signum() <= 0) {
            throw new IllegalArgumentException("a part of a settlement is above zero, not " + amount.get());
        }
    }

    /** Everything in this way. */
    public static WantedPart all(SettlementKind kind) {
        return new WantedPart(kind, Optional.empty());
    }

    /** A part in this way, for example {@code 10.00}. */
    public static WantedPart of(SettlementKind kind, String amount) {
        return new WantedPart(kind, Optional.of(new BigDecimal(amount)));
    }
}
