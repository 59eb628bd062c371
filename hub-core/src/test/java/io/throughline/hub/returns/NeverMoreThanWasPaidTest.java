package io.throughline.hub.returns;

import static io.throughline.hub.purchase.SalesFixture.line;
import static io.throughline.hub.returns.CounterFixture.BACK_OFFICE;
import static io.throughline.hub.returns.CounterFixture.COUNTER;
import static io.throughline.hub.returns.CounterFixture.boughtInBreda;
import static io.throughline.hub.returns.CounterFixture.fromBreda;
import static io.throughline.hub.returns.CounterFixture.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.purchase.GivenStory;
import io.throughline.hub.purchase.Money;
import io.throughline.hub.purchase.PurchaseLine;
import io.throughline.hub.purchase.SalesFixture;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NeverMoreThanWasPaidTest {
    private static final PurchaseLine TWO = line(1, 2, "10.00");

    @Test
    void after_a_price_reduction_only_the_rest_is_paid_back() {
        GivenStory story = boughtInBreda(TWO)
                .when(COUNTER.walkIn(
                        fromBreda(TWO).faulty(1, 1).wants(WantedPart.of(SettlementKind.PRICE_REDUCTION, "2.99"))));
        assertThat(only(story).lines().get(0).reception()).isEqualTo(Reception.KEPT_BY_CUSTOMER);
        story.when(COUNTER.walkIn(fromBreda(TWO).faulty(1, 1).wants(SettlementKind.ORIGINAL_PAYMENT)));
        assertThat(total(story)).isEqualTo("8.51");
        story.when(COUNTER.walkIn(fromBreda(TWO).faulty(1, 1).wants(SettlementKind.ORIGINAL_PAYMENT)));
        assertThat(total(story)).isEqualTo("8.50");
    }

    private static String total(GivenStory story) {
        return only(story).total().amount().toPlainString();
    }

    @Test
    void parts_are_as_asked_and_one_gets_the_rest() {
        GivenStory story = boughtInBreda(TWO)
                .when(COUNTER.walkIn(fromBreda(TWO)
                        .faulty(1, 2)
                        .wants(
                                WantedPart.of(SettlementKind.VOUCHER, "7.50"),
                                WantedPart.all(SettlementKind.ORIGINAL_PAYMENT))));
        assertThat(only(story).parts())
                .extracting(part -> part.amount().toPlainString())
                .containsExactly("7.50", "12.50");
    }

    @Test
    void more_than_was_paid_and_less_than_is_owed_are_refused() {
        boughtInBreda(TWO)
                .when(COUNTER.walkIn(fromBreda(TWO).faulty(1, 2).wants(WantedPart.of(SettlementKind.VOUCHER, "20.01"))))
                .thenRefused("more-than-paid", "20.01", "EUR 20.00")
                .when(COUNTER.walkIn(fromBreda(TWO).faulty(1, 2).wants(WantedPart.of(SettlementKind.VOUCHER, "19.99"))))
                .thenRefused("less-than-owed")
                .when(COUNTER.walkIn(fromBreda(TWO).faulty(1, 2).wants(WantedPart.of(SettlementKind.VOUCHER, "9.999"))))
                .thenRefused("bad-amount")
                .when(COUNTER.walkIn(fromBreda(TWO).faulty(1, 2).wants(SettlementKind.PRICE_REDUCTION)))
                .thenRefused("amount-needed")
                .when(COUNTER.walkIn(fromBreda(TWO)
                        .faulty(1, 2)
                        .wants(WantedPart.of(SettlementKind.VOUCHER, "5.00"), WantedPart.all(SettlementKind.REPAIR))))
                .thenRefused("settlements-do-not-mix");
    }

    /** One thing a counter may try: a new return, or the next step of the newest one. */
    record Try(boolean walkIn, int next, Ground ground, List<ReturnRequest.Line> lines, List<WantedPart> wanted) {
        Decision decision(List<PurchaseLine> bought, GivenStory story) {
            ReturnRequest request = new ReturnRequest(
                    SalesFixture.RECEIPT, Origin.at(CounterFixture.GRONINGEN), ground, lines, wanted, Locale.ENGLISH);
            List<Return> known = story.state(Returns.SLICE).newest();
            if (next == 0 || known.isEmpty()) {
                return walkIn ? COUNTER.walkIn(request) : COUNTER.announce(request);
            }
            return step(known.get(next % known.size()));
        }

        private Decision step(Return of) {
            int line = lines.get(0).line();
            return switch (next % 6) {
                case 1 ->
                    BACK_OFFICE.receive(
                            of.number(),
                            line,
                            CounterFixture.UTRECHT,
                            lines.get(0).condition());
                case 2 -> BACK_OFFICE.accept(of.number(), line);
                case 3 -> BACK_OFFICE.reject(of.number(), line, "not as described");
                case 4 -> BACK_OFFICE.settled(of.number(), 1);
                case 5 -> BACK_OFFICE.cancel(of.number());
                default -> BACK_OFFICE.failed(of.number(), 1, "no such account");
            };
        }
    }

    @Property(tries = 200)
    void whatever_is_tried_no_more_comes_back_than_was_bought_and_no_more_is_paid_than_was_paid(
            @ForAll("bought") List<PurchaseLine> bought, @ForAll("tries") List<Try> tries) {
        GivenStory story = boughtInBreda(bought.toArray(PurchaseLine[]::new));
        List<Event> all = new ArrayList<>();
        for (Try each : tries) {
            story.when(each.decision(bought, story));
            if (!story.refused()) {
                all.addAll(story.events());
            }
        }
        story.thenGridKeepsContext();
        for (PurchaseLine line : bought) {
            assertThat(paidFor(line, all)).isLessThanOrEqualTo(paid(line));
            assertThat(piecesHeld(line, story)).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(line.quantity());
        }
    }

    @Property(tries = 200)
    void pieces_brought_back_one_by_one_are_together_what_was_paid(
            @ForAll("bought") List<PurchaseLine> bought, @ForAll("reduction") BigDecimal reduction) {
        PurchaseLine line = bought.get(0);
        GivenStory story = boughtInBreda(line);
        List<Event> all = new ArrayList<>();
        story.when(COUNTER.walkIn(fromBreda(line)
                .faulty(1, line.quantity())
                .wants(new WantedPart(SettlementKind.PRICE_REDUCTION, Optional.of(reduction)))));
        all.addAll(story.refused() ? List.of() : story.events());
        for (int piece = 1; piece <= line.quantity(); piece++) {
            story.when(COUNTER.walkIn(fromBreda(line).faulty(1, 1).wants(SettlementKind.ORIGINAL_PAYMENT)));
            all.addAll(story.events());
        }
        assertThat(paidFor(line, all)).isEqualByComparingTo(paid(line));
        story.when(COUNTER.walkIn(fromBreda(line).faulty(1, 1).wants(SettlementKind.ORIGINAL_PAYMENT)))
                .thenRefused("already-returned");
    }

    @Property(tries = 500)
    void shares_of_lines_are_exactly_the_whole_and_none_above_its_worth(
            @ForAll("worths") List<Money> worths, @ForAll("reduction") BigDecimal asked) {
        List<Settlement.Worth> lines = new ArrayList<>();
        worths.forEach(worth -> lines.add(new Settlement.Worth(lines.size() + 1, worth)));
        Money total = Settlement.Worth.sum(lines, SalesFixture.EURO);
        WantedPart wanted = new WantedPart(SettlementKind.VOUCHER, Optional.of(asked));
        Settlement settlement = Settlement.of(List.of(wanted), lines, total, Ground.GOODWILL);
        BigDecimal shared =
                settlement.shares().stream().map(LineShare::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(shared).isEqualByComparingTo(asked.min(total.amount()));
    }

    private static BigDecimal paid(PurchaseLine line) {
        return line.price().multiply(BigDecimal.valueOf(line.quantity()));
    }

    private static BigDecimal paidFor(PurchaseLine line, List<Event> all) {
        return all.stream()
                .filter(ReturnEvent.SettlementAgreed.class::isInstance)
                .flatMap(event -> ((ReturnEvent.SettlementAgreed) event).shares().stream())
                .filter(share -> share.line() == line.line())
                .map(LineShare::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<ReturnedUnit> piecesHeld(PurchaseLine line, GivenStory story) {
        return story.state(Returns.SLICE).newest().stream()
                .flatMap(each -> each.units().stream())
                .filter(unit -> unit.line() == line.line())
                .toList();
    }

    @Provide
    Arbitrary<List<PurchaseLine>> bought() {
        Arbitrary<Integer> quantities = Arbitraries.integers().between(1, 7);
        return Combinators.combine(quantities.list().ofSize(3), cents().list().ofSize(3))
                .as((quantity, price) -> List.of(
                        line(1, quantity.get(0), price.get(0).toPlainString()),
                        line(2, quantity.get(1), price.get(1).toPlainString()),
                        line(3, quantity.get(2), price.get(2).toPlainString())));
    }

    private static Arbitrary<BigDecimal> cents() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.00"), new BigDecimal("99.99"))
                .ofScale(2);
    }

    @Provide
    Arbitrary<BigDecimal> reduction() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("60.00"))
                .ofScale(2);
    }

    @Provide
    Arbitrary<List<Money>> worths() {
        return cents().map(amount -> new Money(amount, SalesFixture.EURO))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Try>> tries() {
        Arbitrary<Try> tried = Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(Ground.CONFORMITY, Ground.GOODWILL, Ground.STORE_POLICY, Ground.WRONG_ITEM),
                        lines(),
                        wanted())
                .as(Try::new);
        return tried.list().ofMinSize(1).ofMaxSize(25);
    }

    private static Arbitrary<List<ReturnRequest.Line>> lines() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(Condition.class))
                .as((line, quantity, condition) -> ReturnRequest.Line.of(line, quantity, Reason.FAULTY, condition))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements(ReturnRequest.Line::line);
    }

    private Arbitrary<List<WantedPart>> wanted() {
        Arbitrary<SettlementKind> kinds = Arbitraries.of(SettlementKind.class);
        Arbitrary<WantedPart> rest = kinds.map(WantedPart::all);
        Arbitrary<WantedPart> named =
                Combinators.combine(kinds, reduction()).as((kind, amount) -> new WantedPart(kind, Optional.of(amount)));
        return Arbitraries.oneOf(
                rest.map(List::of),
                named.map(List::of),
                Combinators.combine(named, rest).as((first, second) -> List.of(first, second)));
    }
}
