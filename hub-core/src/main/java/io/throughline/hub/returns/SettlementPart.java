package io.throughline.hub.returns;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/**
 * One part of what the customer gets.
 *
 * @param amount what it stands for in the currency of the purchase; zero for a repair
 * @param goodwill given beyond what the law or the company's promise owes
 */
public record SettlementPart(
        SettlementKind kind,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        boolean goodwill,
        PartState state) {
    SettlementPart in(PartState next) {
        return new SettlementPart(kind, amount, goodwill, next);
    }
}
