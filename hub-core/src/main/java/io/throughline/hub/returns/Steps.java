package io.throughline.hub.returns;

import io.throughline.hub.purchase.Money;
import io.throughline.hub.purchase.Place;
import io.throughline.hub.returns.ReturnEvent.DispositionDecided;
import io.throughline.hub.returns.ReturnEvent.GoodsReceived;
import io.throughline.hub.returns.ReturnEvent.LineAccepted;
import io.throughline.hub.returns.ReturnEvent.LineConditionJudged;
import io.throughline.hub.returns.ReturnEvent.LineSentToReview;
import io.throughline.hub.returns.ReturnEvent.ReceptionNoted;
import io.throughline.hub.returns.ReturnEvent.ReturnClosed;
import io.throughline.hub.returns.ReturnEvent.ReturnDeclined;
import io.throughline.hub.returns.ReturnEvent.SettlementAgreed;
import io.throughline.hub.returns.ReturnEvent.SettlementDone;
import io.throughline.hub.returns.Settlement.Worth;
import java.time.LocalDate;
import java.util.List;

/** The steps of a return from the goods on the counter to the last cent, by the policy. */
final class Steps {
    private final ReturnPolicy policy;

    Steps(ReturnPolicy policy) {
        this.policy = policy;
    }

    /** The goods of a line came in, somebody looked at them, and they are taken back or wait for a second look. */
    void takeIn(Course course, int line, Place place, Condition condition) {
        course.then(new GoodsReceived(course.number(), line, place));
        judge(course, line, condition);
    }

    /** The customer keeps the goods of a line. */
    void leave(Course course, int line, Condition condition) {
        course.then(new ReceptionNoted(course.number(), line, Reception.KEPT_BY_CUSTOMER));
        judge(course, line, condition);
    }

    private void judge(Course course, int line, Condition condition) {
        course.then(new LineConditionJudged(course.number(), line, condition));
        Rule rule = policy.rule(course.now().standing().ground());
        if (rule.acceptedAtOnce().contains(condition)) {
            accept(course, line);
        } else {
            course.then(new LineSentToReview(course.number(), line, "condition " + condition.word()));
        }
    }

    /** A line is taken back, and it is decided where its goods go. */
    void accept(Course course, int line) {
        course.then(new LineAccepted(course.number(), line));
        course.now()
                .line(line)
                .filter(each -> each.reception() == Reception.RECEIVED)
                .map(each -> disposition(course.now(), each))
                .filter(disposition -> disposition != Disposition.UNDECIDED)
                .ifPresent(disposition -> course.then(new DispositionDecided(course.number(), line, disposition)));
    }

    private Disposition disposition(Return of, ReturnLine line) {
        if (of.wants(SettlementKind.REPAIR)) {
            return Disposition.REPAIR;
        }
        return line.condition()
                .map(condition -> policy.goods().of(condition, line.requested().reason()))
                .orElse(Disposition.UNDECIDED);
    }

    /** Once every line is decided: what the customer gets, and as much of it as can be given at once. */
    void settle(Course course) {
        if (!course.now().allDecided()) {
            return;
        }
        List<Worth> worths = worths(course);
        if (worths.isEmpty()) {
            course.then(new ReturnDeclined(course.number()));
            return;
        }
        agree(course, worths);
        handOver(course);
        close(course);
    }

    private static List<Worth> worths(Course course) {
        return course.now().lines().stream()
                .filter(line -> line.acceptance() == Acceptance.ACCEPTED)
                .map(line -> new Worth(line.line(), worth(course, line.requested())))
                .toList();
    }

    private static Money worth(Course course, RequestedLine line) {
        Money paid = new Money(line.price(), course.now().bought().currency()).times(line.bought());
        return course.tally().line(line.line()).due(paid, line.bought(), line.quantity());
    }

    private void agree(Course course, List<Worth> worths) {
        Return now = course.now();
        Money total = Worth.sum(worths, now.bought().currency());
        Settlement settlement =
                Settlement.of(now.wanted(), worths, total, now.standing().ground());
        course.then(
                new SettlementAgreed(course.number(), settlement.parts(), settlement.shares(), payBefore(now, course)));
    }

    private LocalDate payBefore(Return now, Course course) {
        LocalDate today = policy.day(course.at());
        LocalDate last = policy.day(now.at()).plusDays(policy.counter().payDays());
        return last.isBefore(today) ? today : last;
    }

    private void handOver(Course course) {
        List<SettlementPart> parts = course.now().parts();
        for (int part = 1; part <= parts.size(); part++) {
            if (atOnce(course.now(), parts.get(part - 1).kind())) {
                course.then(new SettlementDone(course.number(), part));
            }
        }
    }

    /** A payment on the web goes back through whoever handled it, which takes time also when asked for in a branch. */
    private boolean atOnce(Return now, SettlementKind kind) {
        boolean byPayment = kind == SettlementKind.ORIGINAL_PAYMENT || kind == SettlementKind.PRICE_REDUCTION;
        boolean paidElsewhere = byPayment && now.bought().place().web();
        return !now.place().web() && !paidElsewhere && policy.counter().atOnce().contains(kind);
    }

    /** Closes a return of which the customer has everything. */
    void close(Course course) {
        if (course.now().allDone()) {
            course.then(new ReturnClosed(course.number()));
        }
    }
}
