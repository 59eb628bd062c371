package io.throughline.hub.returns;

import io.throughline.hub.purchase.Purchase;
import io.throughline.hub.purchase.PurchaseLine;
import io.throughline.hub.purchase.Purchases;
import io.throughline.hub.returns.ReturnEvent.GoodsAwaited;
import io.throughline.hub.returns.ReturnEvent.ReturnApproved;
import io.throughline.hub.returns.ReturnEvent.ReturnRequested;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Occasion;
import io.throughline.hub.story.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Somebody brings something back, or says that she will. Decided on the record that holds the purchase: that is where
 * it is known what came back before.
 */
public final class RegisteringReturns {
    private final ReturnPolicy policy;
    private final UnaryOperator<String> placeName;
    private final Steps steps;

    /**
     * Registers by the policy.
     *
     * @param placeName the name of a branch by its id
     */
    public RegisteringReturns(ReturnPolicy policy, UnaryOperator<String> placeName) {
        this.policy = policy;
        this.placeName = placeName;
        this.steps = new Steps(policy);
    }

    /** The goods are on the counter: from the wish to the settlement in one command, every step recorded. */
    public Decision walkIn(ReturnRequest request) {
        return (context, occasion) -> decide(context, occasion, request, course -> takeInAll(course, request));
    }

    /** The goods will be sent or brought. A price reduction, for which they stay where they are, is settled now. */
    public Decision announce(ReturnRequest request) {
        return (context, occasion) -> decide(context, occasion, request, course -> await(course, request));
    }

    /** The number that the return of an occasion has, for answering with it. */
    public static ReturnNumber numberOf(Occasion occasion) {
        return ReturnNumber.from(occasion.id("return"));
    }

    private Decided decide(Context context, Occasion occasion, ReturnRequest request, Consumer<Course> onwards) {
        Refusals refusals = new Refusals(words(request));
        Optional<Purchase> found = context.get(Purchases.SLICE).find(request.purchase());
        if (found.isEmpty()) {
            return new Decided.Refused(refusals.purchaseUnknown(request.purchase()));
        }
        Returns returns = context.get(Returns.SLICE);
        LocalDate today = policy.day(occasion.at());
        return refusal(found.get(), returns, request, today)
                .<Decided>map(Decided.Refused::new)
                .orElseGet(() -> register(found.get(), returns, request, occasion, onwards));
    }

    private ReturnWords words(ReturnRequest request) {
        return new ReturnWords(request.language(), placeName);
    }

    private Optional<Refusal> refusal(Purchase purchase, Returns returns, ReturnRequest request, LocalDate today) {
        ReturnWords words = words(request);
        Refusals refusals = new Refusals(words);
        if (returns.dropped(purchase.reference(), purchase.at())) {
            return Optional.of(refusals.tooLongAgoToKnow(purchase.reference()));
        }
        if (returns.full()) {
            return Optional.of(refusals.tooManyOpen(Returns.MOST));
        }
        Assessment assessment = new Assessment(policy, purchase, tally(returns, purchase), refusals);
        return assessment
                .refusal(request, today, words.place(purchase.branch()))
                .or(() -> wishRefused(request, assessment.worths(request), purchase, refusals));
    }

    private Optional<Refusal> wishRefused(
            ReturnRequest request, List<Settlement.Worth> worths, Purchase purchase, Refusals refusals) {
        return new Wish(policy, request.ground(), request.wanted(), refusals)
                .refusal(worths, Settlement.Worth.sum(worths, purchase.currency()));
    }

    private static PurchaseTally tally(Returns returns, Purchase purchase) {
        return returns.tally(purchase.reference())
                .orElseGet(() -> PurchaseTally.untouched(purchase.reference(), purchase.at()));
    }

    private Decided register(
            Purchase purchase, Returns returns, ReturnRequest request, Occasion occasion, Consumer<Course> onwards) {
        Course course = new Course(returns, numberOf(occasion), occasion);
        course.then(requested(course.number(), purchase, tally(returns, purchase), request));
        course.then(new ReturnApproved(course.number()));
        onwards.accept(course);
        return course.decided();
    }

    private ReturnRequested requested(
            ReturnNumber number, Purchase purchase, PurchaseTally tally, ReturnRequest request) {
        List<RequestedLine> lines = request.lines().stream()
                .flatMap(asked -> purchase.line(asked.line()).stream()
                        .map(line -> requested(asked, line, tally, request.takesGoods())))
                .toList();
        return new ReturnRequested(
                number, Bought.of(purchase), standing(purchase, request), request.origin(), lines, request.wanted());
    }

    private static RequestedLine requested(
            ReturnRequest.Line asked, PurchaseLine line, PurchaseTally tally, boolean takesGoods) {
        return new RequestedLine(
                line.line(),
                line.article(),
                line.name(),
                asked.serial(),
                line.price(),
                line.quantity(),
                asked.quantity(),
                takesGoods ? tally.line(line.line()).freePieces(line.quantity(), asked.quantity()) : List.of(),
                asked.reason(),
                asked.words());
    }

    private Standing standing(Purchase purchase, ReturnRequest request) {
        LocalDate lastDay = request.lines().stream()
                .flatMap(asked -> purchase.line(asked.line()).stream())
                .map(line -> policy.lastDay(request.ground(), purchase, line))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Standing(request.ground(), policy.version(), lastDay);
    }

    private void takeInAll(Course course, ReturnRequest request) {
        for (ReturnRequest.Line line : request.lines()) {
            if (course.now().wants(SettlementKind.PRICE_REDUCTION)) {
                steps.leave(course, line.line(), line.condition());
            } else {
                steps.takeIn(course, line.line(), request.origin().place(), line.condition());
            }
        }
        steps.settle(course);
    }

    private void await(Course course, ReturnRequest request) {
        if (course.now().wants(SettlementKind.PRICE_REDUCTION)) {
            takeInAll(course, request);
        } else {
            LocalDate until = policy.day(course.at()).plusDays(policy.counter().sendDays());
            course.then(new GoodsAwaited(course.number(), until));
        }
    }
}
