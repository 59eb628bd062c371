package io.throughline.hub.returns;

import io.throughline.hub.purchase.Money;
import io.throughline.hub.story.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Looks whether what a customer wants for her goods is possible on the ground, is owed, and is the colleague's to give. */
final class Wish {
    private final ReturnPolicy policy;
    private final Ground ground;
    private final List<WantedPart> wanted;
    private final Refusals refusals;

    Wish(ReturnPolicy policy, Ground ground, List<WantedPart> wanted, Refusals refusals) {
        this.policy = policy;
        this.ground = ground;
        this.wanted = wanted;
        this.refusals = refusals;
    }

    /** The first rule that says no, given what the goods are worth. */
    Optional<Refusal> refusal(List<Settlement.Worth> worths, Money total) {
        return kinds().or(this::mixture)
                .or(this::missingAmounts)
                .or(() -> amounts(total))
                .or(() -> limits(Settlement.of(wanted, worths, total, ground), total));
    }

    private Optional<Refusal> kinds() {
        Rule rule = policy.rule(ground);
        return wanted.stream()
                .map(WantedPart::kind)
                .filter(kind -> !rule.settlements().contains(kind))
                .findFirst()
                .map(kind -> refusals.settlementNotAllowed(kind, ground, rule));
    }

    private Optional<Refusal> mixture() {
        boolean keepsGoods = wanted.stream().anyMatch(part -> !part.kind().takesGoods());
        return keepsGoods && wanted.size() > 1 ? Optional.of(refusals.settlementsDoNotMix()) : Optional.empty();
    }

    private Optional<Refusal> missingAmounts() {
        List<SettlementKind> open = wanted.stream()
                .filter(part -> part.amount().isEmpty())
                .map(WantedPart::kind)
                .toList();
        boolean needed = open.size() > 1 || open.contains(SettlementKind.PRICE_REDUCTION);
        return needed ? Optional.of(refusals.amountNeeded(open)) : Optional.empty();
    }

    private Optional<Refusal> amounts(Money total) {
        BigDecimal named =
                wanted.stream().flatMap(part -> part.amount().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (named.stripTrailingZeros().scale() > total.amount().scale()) {
            return Optional.of(refusals.badAmount(total));
        }
        if (named.compareTo(total.amount()) > 0) {
            return Optional.of(refusals.moreThanPaid(named, total));
        }
        return owedInFull() && named.compareTo(total.amount()) < 0
                ? Optional.of(refusals.lessThanOwed(new Money(named, total.currency()), total))
                : Optional.empty();
    }

    /** With every amount named, what comes back must be made good in full, but out of goodwill. */
    private boolean owedInFull() {
        return ground != Ground.GOODWILL
                && wanted.stream()
                        .allMatch(
                                part -> part.amount().isPresent() && part.kind().takesGoods());
    }

    private Optional<Refusal> limits(Settlement settlement, Money total) {
        Money cash = Money.zero(total.currency());
        Money all = cash;
        for (SettlementPart part : settlement.parts()) {
            Money amount = new Money(part.amount(), total.currency());
            all = all.plus(amount);
            cash = part.kind() == SettlementKind.CASH ? cash.plus(amount) : cash;
        }
        if (cash.positive() && Limits.above(policy.limits().cash(), cash)) {
            return Optional.of(refusals.aboveOwnLimit(SettlementKind.CASH));
        }
        return ground == Ground.GOODWILL && Limits.above(policy.limits().goodwill(), all)
                ? Optional.of(refusals.aboveGoodwillLimit())
                : Optional.empty();
    }
}
