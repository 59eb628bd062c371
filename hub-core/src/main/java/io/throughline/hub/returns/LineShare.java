package io.throughline.hub.returns;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * What a settlement means for one line of the purchase.
 *
 * @param worth how much of the price paid is used up by it and can never be asked for again
 * @param amount how much of it the customer gets; never more than {@code worth}
 */
public record LineShare(
        int line,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal worth,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount) {
    public LineShare {
        if (amount.signum() < 0 || amount.compareTo(worth) > 0) {
            throw new IllegalArgumentException("a share is from 0 to " + worth + ", not " + amount);
        }
    }
}
