package io.throughline.hub.returns;

import io.throughline.hub.purchase.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * What a customer gets, worked out to the cent from what she wants and what her pieces are worth.
 *
 * @param parts what she gets, all pending
 * @param shares the same told by line
 */
record Settlement(List<SettlementPart> parts, List<LineShare> shares) {
    /** So many pieces of a line are worth so much. */
    record Worth(int line, Money worth) {
        static Money sum(List<Worth> worths, Currency currency) {
            return worths.stream().map(Worth::worth).reduce(Money.zero(currency), Money::plus);
        }
    }

    static Settlement of(List<WantedPart> wanted, List<Worth> worths, Money total, Ground ground) {
        boolean goodwill = ground == Ground.GOODWILL;
        if (wanted.get(0).kind() == SettlementKind.REPAIR) {
            return new Settlement(
                    List.of(part(SettlementKind.REPAIR, Money.zero(total.currency()), goodwill)), List.of());
        }
        List<SettlementPart> parts = parts(wanted, total, goodwill);
        Money given = given(parts, total);
        boolean keepsGoods = !wanted.get(0).kind().takesGoods();
        return new Settlement(parts, shares(worths, given, total, keepsGoods));
    }

    /** Parts in the order wanted; one without an amount gets what the others leave; never more than there is. */
    private static List<SettlementPart> parts(List<WantedPart> wanted, Money total, boolean goodwill) {
        Money named = Money.zero(total.currency());
        for (WantedPart part : wanted) {
            named = named.plus(new Money(part.amount().orElse(BigDecimal.ZERO), total.currency()));
        }
        Money rest = total.exceeds(named) ? total.minus(named) : Money.zero(total.currency());
        Money left = total;
        List<SettlementPart> parts = new ArrayList<>();
        for (WantedPart part : wanted) {
            Money asked = part.amount()
                    .map(amount -> new Money(amount, total.currency()))
                    .orElse(rest);
            Money given = asked.exceeds(left) ? left : asked;
            left = left.minus(given);
            if (given.positive() || wanted.size() == 1) {
                parts.add(part(part.kind(), given, goodwill));
            }
        }
        return parts;
    }

    private static SettlementPart part(SettlementKind kind, Money amount, boolean goodwill) {
        return new SettlementPart(kind, amount.amount(), goodwill, PartState.PENDING);
    }

    private static Money given(List<SettlementPart> parts, Money total) {
        Money given = Money.zero(total.currency());
        for (SettlementPart part : parts) {
            given = given.plus(new Money(part.amount(), total.currency()));
        }
        return given;
    }

    /**
     * Each line's part of what is given, by its worth. Every line shares what the lines before it left, so that the
     * shares are exactly the whole and none is more than its line is worth, however they are rounded.
     */
    private static List<LineShare> shares(List<Worth> worths, Money given, Money total, boolean keepsGoods) {
        List<LineShare> shares = new ArrayList<>();
        Money leftToGive = given;
        Money leftWorth = total;
        for (Worth each : worths) {
            Money amount =
                    leftWorth.positive() ? leftToGive.share(each.worth().amount(), leftWorth.amount()) : leftToGive;
            leftToGive = leftToGive.minus(amount);
            leftWorth = leftWorth.minus(each.worth());
            Money usedUp = keepsGoods ? amount : each.worth();
            shares.add(new LineShare(each.line(), usedUp.amount(), amount.amount()));
        }
        return shares;
    }
}
