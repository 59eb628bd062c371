package io.throughline.hub.returns;

import io.throughline.hub.purchase.PurchaseReference;
import io.throughline.hub.returns.ReturnEvent.ReturnProgress;
import io.throughline.hub.returns.ReturnEvent.ReturnRequested;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Feature;
import io.throughline.hub.story.Happened;
import io.throughline.hub.story.Slice;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A customer's returns, and what became of the lines of her purchases.
 *
 * <p>Both lists are bounded. A purchase whose tally had to be dropped can't be returned from any more without somebody
 * looking: {@code droppedUntil} remembers how far back the dropping went, so that forgetting never becomes a second
 * refund.
 *
 * @param newest open ones first, then newest first, at most {@value #MOST}
 * @param tallies by purchase, newest purchase first, at most {@value #MOST_TALLIES}
 * @param droppedUntil purchases made until then may have a tally that was dropped
 */
public record Returns(List<Return> newest, List<PurchaseTally> tallies, Instant droppedUntil) {
    /** How many returns a context holds. */
    public static final int MOST = 50;

    /** Of how many purchases a context holds what came back. */
    public static final int MOST_TALLIES = 200;

    /** The part of a context that holds returns. */
    public static final Slice<Returns> SLICE =
            new Slice<>("returns", Returns.class, new Returns(List.of(), List.of(), Instant.EPOCH), Returns::after);

    /** Returns as the kernel sees them: found by number, each piece claimed once for ever. */
    public static final Feature<Returns> FEATURE =
            new Feature<>(SLICE, ReturnTypes.NAMES, ReturnKeys::of, ReturnKeys::searchWords);

    private static final Comparator<Return> OPEN_THEN_NEWEST = Comparator.comparing(
                    (Return each) -> each.state().ended())
            .thenComparing(Return::at, Comparator.reverseOrder());
    private static final Comparator<PurchaseTally> NEWEST_FIRST =
            Comparator.comparing(PurchaseTally::boughtAt).reversed();

    public Returns {
        newest = List.copyOf(newest);
        tallies = List.copyOf(tallies);
    }

    /** The return with the number, when it is among the newest. */
    public Optional<Return> find(ReturnNumber number) {
        return newest.stream().filter(each -> each.number().equals(number)).findFirst();
    }

    /** What became of a purchase; absent when nothing of it came back, or when that was dropped. */
    Optional<PurchaseTally> tally(PurchaseReference purchase) {
        return tallies.stream()
                .filter(tally -> tally.purchase().equals(purchase))
                .findFirst();
    }

    /** Whether it is not known any more if something of the purchase came back. */
    boolean dropped(PurchaseReference purchase, Instant boughtAt) {
        return !boughtAt.isAfter(droppedUntil) && tally(purchase).isEmpty();
    }

    /** Whether so many returns are open that another one could not be held. */
    boolean full() {
        return newest.stream().filter(each -> !each.state().ended()).count() >= MOST;
    }

    private Returns after(Happened happened) {
        return happened.event() instanceof ReturnEvent event ? after(event, happened.at(), happened.by()) : this;
    }

    /** The state after an event, for deciding on in the same command. */
    Returns after(ReturnEvent event, Instant at, Actor by) {
        Optional<Return> before = find(event.number());
        return next(event, before, at, by).map(after -> with(before, after)).orElse(this);
    }

    private static Optional<Return> next(ReturnEvent event, Optional<Return> before, Instant at, Actor by) {
        if (event instanceof ReturnRequested requested) {
            return Optional.of(Return.of(requested, at, by));
        }
        return before.map(known -> ((ReturnProgress) event).on(known));
    }

    private Returns with(Optional<Return> before, Return after) {
        Predicate<Return> other = each -> !each.number().equals(after.number());
        return new Returns(
                        Stream.concat(Stream.of(after), newest.stream().filter(other))
                                .sorted(OPEN_THEN_NEWEST)
                                .limit(MOST)
                                .toList(),
                        recounted(before, after),
                        droppedUntil)
                .bounded();
    }

    private List<PurchaseTally> recounted(Optional<Return> before, Return after) {
        Bought bought = after.bought();
        PurchaseTally tally =
                tally(bought.reference()).orElseGet(() -> PurchaseTally.untouched(bought.reference(), bought.at()));
        return Stream.concat(
                        Stream.of(tally.recount(before, after)),
                        tallies.stream().filter(each -> !each.purchase().equals(bought.reference())))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private Returns bounded() {
        if (tallies.size() <= MOST_TALLIES) {
            return this;
        }
        Instant until = tallies.get(MOST_TALLIES).boughtAt();
        return new Returns(
                newest, tallies.subList(0, MOST_TALLIES), until.isAfter(droppedUntil) ? until : droppedUntil);
    }
}
