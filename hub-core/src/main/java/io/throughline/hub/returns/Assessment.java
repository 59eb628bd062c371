package io.throughline.hub.returns;

import io.throughline.hub.purchase.Purchase;
import io.throughline.hub.purchase.PurchaseLine;
import io.throughline.hub.story.Refusal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks whether what is asked for stands on its ground: pieces, reason, time and condition of every line. */
final class Assessment {
    private static final Set<Reason> NO_DEFECT = EnumSet.of(Reason.DOES_NOT_FIT, Reason.CHANGED_MIND);

    private final ReturnPolicy policy;
    private final Purchase purchase;
    private final PurchaseTally tally;
    private final Refusals refusals;

    Assessment(ReturnPolicy policy, Purchase purchase, PurchaseTally tally, Refusals refusals) {
        this.policy = policy;
        this.purchase = purchase;
        this.tally = tally;
        this.refusals = refusals;
    }

    /** The first rule that says no. */
    Optional<Refusal> refusal(ReturnRequest request, LocalDate today, String place) {
        if (request.ground() == Ground.WITHDRAWAL && !purchase.branch().web()) {
            return Optional.of(refusals.notBoughtAtDistance(place));
        }
        return request.lines().stream()
                .map(line -> refusal(request.ground(), line, today))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Refusal> refusal(Ground ground, ReturnRequest.Line asked, LocalDate today) {
        Optional<PurchaseLine> bought = purchase.line(asked.line());
        return bought.isEmpty()
                ? Optional.of(refusals.lineUnknown(purchase.reference(), asked.line()))
                : pieces(bought.get(), asked.quantity())
                        .or(() -> reason(bought.get(), asked, ground))
                        .or(() -> window(bought.get(), ground, today))
                        .or(() -> condition(bought.get(), asked.condition(), ground));
    }

    private Optional<Refusal> pieces(PurchaseLine line, int wanted) {
        LineTally gone = tally.line(line.line());
        if (wanted > line.quantity()) {
            return Optional.of(refusals.notThatMany(line, wanted));
        }
        if (gone.free(line.quantity()) >= wanted) {
            return Optional.empty();
        }
        return Optional.of(gone.last()
                .map(last -> refusals.alreadyReturned(line, gone, policy.day(last.at())))
                .orElseGet(() -> refusals.underRepair(line)));
    }

    private Optional<Refusal> reason(PurchaseLine line, ReturnRequest.Line asked, Ground ground) {
        if (asked.reason().isEmpty()) {
            return ground == Ground.WITHDRAWAL ? Optional.empty() : Optional.of(refusals.reasonNeeded(line, ground));
        }
        boolean noDefect = NO_DEFECT.contains(asked.reason().get());
        return ground == Ground.CONFORMITY && noDefect
                ? Optional.of(refusals.reasonDoesNotFit(line))
                : Optional.empty();
    }

    private Optional<Refusal> window(PurchaseLine line, Ground ground, LocalDate today) {
        LocalDate last = policy.lastDay(ground, purchase, line);
        return today.isAfter(last)
                ? Optional.of(refusals.outsideWindow(
                        ground, policy.day(purchase.at()), policy.rule(ground).days(line), last))
                : Optional.empty();
    }

    private Optional<Refusal> condition(PurchaseLine line, Condition condition, Ground ground) {
        Rule rule = policy.rule(ground);
        boolean covered = rule.acceptedAtOnce().contains(condition) || rule.otherwise() == Rule.Otherwise.REVIEW;
        return covered ? Optional.empty() : Optional.of(refusals.conditionNotCovered(line, condition, ground, rule));
    }

    /** What the lines asked for are worth, in the order asked. */
    List<Settlement.Worth> worths(ReturnRequest request) {
        return request.lines().stream()
                .flatMap(asked -> purchase.line(asked.line()).stream()
                        .map(line -> new Settlement.Worth(
                                line.line(),
                                tally.line(line.line()).due(purchase.paid(line), line.quantity(), asked.quantity()))))
                .toList();
    }
}
