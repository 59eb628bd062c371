package io.throughline.hub.returns;

import io.throughline.hub.purchase.Place;
import io.throughline.hub.returns.ReturnEvent.DispositionDecided;
import io.throughline.hub.returns.ReturnEvent.LineRejected;
import io.throughline.hub.returns.ReturnEvent.ReceptionNoted;
import io.throughline.hub.returns.ReturnEvent.ReturnCancelled;
import io.throughline.hub.returns.ReturnEvent.ReturnExpired;
import io.throughline.hub.returns.ReturnEvent.SettlementDone;
import io.throughline.hub.returns.ReturnEvent.SettlementFailed;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Occasion;
import io.throughline.hub.story.Refusal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What happens to a return after it was registered; refusals are in the language of who does it. */
public final class HandlingReturns {
    private static final Set<ReturnState> BEFORE_GOODS =
            EnumSet.of(ReturnState.REQUESTED, ReturnState.APPROVED, ReturnState.AWAITING_GOODS);
    private static final Set<Acceptance> UNDECIDED = EnumSet.of(Acceptance.PENDING, Acceptance.MANUAL_REVIEW);
    private static final Set<Reception> NOT_AS_IT_SHOULD_BE =
            EnumSet.of(Reception.IN_TRANSIT, Reception.LOST, Reception.SHORT, Reception.WRONG_ITEM);

    private final ReturnPolicy policy;
    private final Refusals refusals;
    private final Steps steps;

    /** Handles by the policy. */
    public HandlingReturns(ReturnPolicy policy, Locale language) {
        this.policy = policy;
        this.refusals = new Refusals(new ReturnWords(language, id -> id));
        this.steps = new Steps(policy);
    }

    /** Goods of a line that was announced came in; once all lines are decided, the return is settled. */
    public Decision receive(ReturnNumber number, int line, Place place, Condition condition) {
        return onLine(number, line, ReturnLine::waitsForGoods, course -> {
            steps.takeIn(course, line, place, condition);
            steps.settle(course);
        });
    }

    /** Goods of a line are on their way, lost, too few, or something else. */
    public Decision note(ReturnNumber number, int line, Reception reception) {
        return onLine(
                number,
                line,
                each -> each.waitsForGoods() && NOT_AS_IT_SHOULD_BE.contains(reception),
                course -> course.then(new ReceptionNoted(number, line, reception)));
    }

    /** A line that somebody had to look at is taken back. */
    public Decision accept(ReturnNumber number, int line) {
        return onLine(number, line, HandlingReturns::toBeDecided, course -> {
            steps.accept(course, line);
            steps.settle(course);
        });
    }

    /** A line is not taken back, with a ground and, by the occasion, a name. */
    public Decision reject(ReturnNumber number, int line, String why) {
        Decision rejecting = onLine(number, line, HandlingReturns::toBeDecided, course -> {
            Return now = course.now();
            List<ReturnedUnit> givenUp = now.line(line).map(now::units).orElse(List.of());
            course.then(new LineRejected(number, line, why, givenUp));
            steps.settle(course);
        });
        return (context, occasion) -> named(occasion) && !why.isBlank()
                ? rejecting.decide(context, occasion)
                : new Decided.Refused(refusals.nameNeeded());
    }

    private static boolean named(Occasion occasion) {
        return occasion.by().kind() == Actor.Kind.AGENT && !occasion.by().name().isBlank();
    }

    private static boolean toBeDecided(ReturnLine line) {
        return !line.waitsForGoods() && UNDECIDED.contains(line.acceptance());
    }

    /** The goods of a line go somewhere, or somewhere else than was decided before. */
    public Decision dispose(ReturnNumber number, int line, Disposition disposition) {
        return (context, occasion) -> {
            boolean unsafe = context.get(Returns.SLICE)
                    .find(number)
                    .flatMap(known -> known.line(line))
                    .flatMap(ReturnLine::condition)
                    .equals(Optional.of(Condition.UNSAFE));
            return unsafe && Dispositions.NEVER_UNSAFE.contains(disposition)
                    ? new Decided.Refused(refusals.unsafeGoods())
                    : disposing(number, line, disposition).decide(context, occasion);
        };
    }

    private Decision disposing(ReturnNumber number, int line, Disposition disposition) {
        return onLine(number, line, each -> each.reception() == Reception.RECEIVED, course -> {
            if (course.now().line(line).map(ReturnLine::disposition).orElse(Disposition.UNDECIDED) != disposition) {
                course.then(new DispositionDecided(number, line, disposition));
            }
        });
    }

    /** A part of the settlement, counted from 1, was carried out; with the last one the return is closed. */
    public Decision settled(ReturnNumber number, int part) {
        return on(number, of -> open(of, part), course -> {
            course.then(new SettlementDone(number, part));
            steps.close(course);
        });
    }

    /** A part of the settlement, counted from 1, did not work. */
    public Decision failed(ReturnNumber number, int part, String why) {
        return on(number, of -> open(of, part), course -> course.then(new SettlementFailed(number, part, why)));
    }

    private static boolean open(Return of, int part) {
        return part >= 1
                && part <= of.parts().size()
                && of.parts().get(part - 1).state() != PartState.DONE;
    }

    /** The customer does not want to return anything any more; nothing came in yet. */
    public Decision cancel(ReturnNumber number) {
        return on(
                number,
                of -> BEFORE_GOODS.contains(of.state()),
                course -> course.then(new ReturnCancelled(number, course.now().units())));
    }

    /** The goods did not come by the day they were awaited until. */
    public Decision expire(ReturnNumber number) {
        return (context, occasion) -> on(
                        number,
                        of -> overdue(of, policy.day(occasion.at())),
                        course -> course.then(
                                new ReturnExpired(number, course.now().units())))
                .decide(context, occasion);
    }

    private static boolean overdue(Return of, LocalDate today) {
        return of.state() == ReturnState.AWAITING_GOODS
                && of.awaitedUntil().filter(today::isAfter).isPresent();
    }

    private Decision onLine(ReturnNumber number, int line, Predicate<ReturnLine> possible, Consumer<Course> then) {
        Decision deciding =
                on(number, of -> !of.gaveUp() && of.line(line).filter(possible).isPresent(), then);
        return (context, occasion) -> {
            Optional<Return> known = context.get(Returns.SLICE).find(number);
            return known.isPresent() && known.get().line(line).isEmpty()
                    ? new Decided.Refused(refusals.noSuchLine(number, line))
                    : deciding.decide(context, occasion);
        };
    }

    private Decision on(ReturnNumber number, Predicate<Return> possible, Consumer<Course> then) {
        return (context, occasion) -> {
            Returns returns = context.get(Returns.SLICE);
            return refusal(returns.find(number), number, possible)
                    .<Decided>map(Decided.Refused::new)
                    .orElseGet(() -> {
                        Course course = new Course(returns, number, occasion);
                        then.accept(course);
                        return course.decided();
                    });
        };
    }

    private Optional<Refusal> refusal(Optional<Return> known, ReturnNumber number, Predicate<Return> possible) {
        if (known.isEmpty()) {
            return Optional.of(refusals.returnUnknown(number));
        }
        return known.filter(possible).isPresent()
                ? Optional.empty()
                : Optional.of(refusals.notNow(number, known.get().state()));
    }
}
