package io.throughline.hub.returns;

import io.throughline.hub.purchase.Purchase;
import io.throughline.hub.purchase.PurchaseLine;
import io.throughline.hub.story.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What of a purchase may still come back when nothing is wrong with it. Past its time other grounds may still hold.
 *
 * @param within the window of the purchase's usual ground
 */
public record Returnable(Purchase purchase, Window within, List<ReturnableLine> lines) {
    /**
     * Until when.
     *
     * @param until the first moment that is too late
     * @param days how many days the rule gives
     * @param ok whether it is in time now
     */
    public record Window(Ground ground, LocalDate lastDay, Instant until, int days, boolean ok) {}

    public Returnable {
        lines = List.copyOf(lines);
    }

    /** What of the purchase may still come back, seen at a moment. */
    public static Returnable of(Context context, Purchase purchase, ReturnPolicy policy, Instant now) {
        Returns returns = context.get(Returns.SLICE);
        PurchaseTally tally = returns.tally(purchase.reference())
                .orElseGet(() -> PurchaseTally.untouched(purchase.reference(), purchase.at()));
        boolean unknown = returns.dropped(purchase.reference(), purchase.at());
        return new Returnable(
                purchase,
                window(purchase, policy, now),
                purchase.lines().stream()
                        .map(line -> line(line, tally.line(line.line()), unknown))
                        .toList());
    }

    private static ReturnableLine line(PurchaseLine line, LineTally tally, boolean unknown) {
        int free = unknown ? 0 : tally.free(line.quantity());
        return new ReturnableLine(line, tally.taken().size(), free, tally.underRepair(), tally.last());
    }

    private static Window window(Purchase purchase, ReturnPolicy policy, Instant now) {
        Ground ground = policy.usualGround(purchase);
        PurchaseLine first = purchase.lines().get(0);
        LocalDate last = policy.lastDay(ground, purchase, first);
        boolean ok = !policy.day(now).isAfter(last);
        return new Window(ground, last, policy.endOf(last), policy.rule(ground).days(first), ok);
    }

    /** Where pieces of a line went, for people: {@code already returned 12 Nov, Utrecht}; absent when none did. */
    public static Optional<String> where(
            ReturnableLine line, ReturnPolicy policy, Locale language, UnaryOperator<String> placeName) {
        ReturnWords words = new ReturnWords(language, placeName);
        return line.last().map(last -> {
            String day = words.shortDay(policy.day(last.at()));
            String place = words.place(last.place());
            return line.line().quantity() == 1
                    ? words.say("al retour %s, %s", "already returned %s, %s", day, place)
                    : words.say(
                            "%d van %d al retour, laatst %s, %s",
                            "%d of %d already returned, last %s, %s",
                            line.returned(),
                            line.line().quantity(),
                            day,
                            place);
        });
    }
}
