package io.throughline.hub.returns;

import static io.throughline.hub.purchase.SalesFixture.hairDryer;
import static io.throughline.hub.purchase.SalesFixture.line;
import static io.throughline.hub.returns.CounterFixture.BACK_OFFICE;
import static io.throughline.hub.returns.CounterFixture.COUNTER;
import static io.throughline.hub.returns.CounterFixture.boughtInBreda;
import static io.throughline.hub.returns.CounterFixture.boughtOnTheWeb;
import static io.throughline.hub.returns.CounterFixture.fromBreda;
import static io.throughline.hub.returns.CounterFixture.fromTheWeb;
import static io.throughline.hub.returns.CounterFixture.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.purchase.GivenStory;
import io.throughline.hub.purchase.Money;
import io.throughline.hub.returns.ReturnEvent.DispositionDecided;
import io.throughline.hub.returns.ReturnEvent.GoodsReceived;
import io.throughline.hub.returns.ReturnEvent.LineAccepted;
import io.throughline.hub.returns.ReturnEvent.LineConditionJudged;
import io.throughline.hub.returns.ReturnEvent.ReturnApproved;
import io.throughline.hub.returns.ReturnEvent.ReturnClosed;
import io.throughline.hub.returns.ReturnEvent.ReturnRequested;
import io.throughline.hub.returns.ReturnEvent.SettlementAgreed;
import io.throughline.hub.returns.ReturnEvent.SettlementDone;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WalkInReturnRecordsEveryStepTest {
    @Test
    void a_hair_dryer_bought_in_breda_is_replaced_in_groningen_at_once() {
        GivenStory story = boughtInBreda(hairDryer())
                .when(COUNTER.walkIn(fromBreda(hairDryer()).faulty(1, 1).wants(SettlementKind.REPLACEMENT)));
        assertThat(story.events())
                .extracting(Object::getClass)
                .containsExactly(
                        ReturnRequested.class,
                        ReturnApproved.class,
                        GoodsReceived.class,
                        LineConditionJudged.class,
                        LineAccepted.class,
                        DispositionDecided.class,
                        SettlementAgreed.class,
                        SettlementDone.class,
                        ReturnClosed.class);
        Return closed = only(story.thenGridKeepsContext());
        assertThat(closed.state()).isEqualTo(ReturnState.CLOSED);
        assertThat(closed.place()).isEqualTo(CounterFixture.GRONINGEN);
        assertThat(closed.total()).isEqualTo(Money.of("49.95", "EUR"));
        assertThat(closed.lines().get(0).disposition()).isEqualTo(Disposition.SUPPLIER);
        assertThat(closed.standing().policy()).isEqualTo("2026-11");
    }

    @Test
    void an_order_of_the_web_is_paid_back_by_whoever_took_the_payment() {
        GivenStory story = boughtOnTheWeb(line(1, 2, "12.50"))
                .when(COUNTER.walkIn(fromTheWeb(line(1, 2, "12.50"))
                        .back(ReturnRequest.Line.of(1, 1, Condition.OPENED))
                        .wants(SettlementKind.ORIGINAL_PAYMENT)));
        Return inspected = only(story);
        assertThat(inspected.state()).isEqualTo(ReturnState.INSPECTED);
        assertThat(inspected.parts()).extracting(SettlementPart::state).containsExactly(PartState.PENDING);

        story.when(BACK_OFFICE.failed(inspected.number(), 1, "account closed"));
        assertThat(only(story).state()).isEqualTo(ReturnState.MANUAL_SETTLEMENT);

        story.when(BACK_OFFICE.settled(inspected.number(), 1))
                .then(new SettlementDone(inspected.number(), 1), new ReturnClosed(inspected.number()));
        story.when(BACK_OFFICE.settled(inspected.number(), 1)).thenRefused("not-in-this-state");
    }

    @Test
    void used_goods_are_looked_at_before_a_withdrawal_is_paid() {
        GivenStory story = boughtOnTheWeb(line(1, 1, "80.00"))
                .when(COUNTER.walkIn(fromTheWeb(line(1, 1, "80.00"))
                        .back(ReturnRequest.Line.of(1, 1, Condition.USED))
                        .wants(SettlementKind.ORIGINAL_PAYMENT)));
        Return received = only(story);
        assertThat(received.state()).isEqualTo(ReturnState.RECEIVED);
        assertThat(received.parts()).isEmpty();

        story.when(BACK_OFFICE.accept(received.number(), 1));
        assertThat(only(story).total()).isEqualTo(Money.of("80.00", "EUR"));
        assertThat(only(story).lines().get(0).disposition()).isEqualTo(Disposition.SECOND_HAND);
    }

    @Test
    void a_rejected_line_goes_back_to_the_customer_and_may_come_again() {
        ReturnRequest request = fromTheWeb(line(1, 1, "80.00"))
                .back(ReturnRequest.Line.of(1, 1, Condition.DAMAGED))
                .wants(SettlementKind.ORIGINAL_PAYMENT);
        GivenStory story = boughtOnTheWeb(line(1, 1, "80.00")).when(COUNTER.walkIn(request));
        story.when(BACK_OFFICE.reject(only(story).number(), 1, "broken by a fall"));
        assertThat(only(story).state()).isEqualTo(ReturnState.DECLINED);
        assertThat(story.when(COUNTER.walkIn(request)).refused()).isFalse();
    }

    @Test
    void the_number_comes_from_the_occasion_and_reads_well() {
        GivenStory story = boughtInBreda(hairDryer())
                .when(COUNTER.walkIn(fromBreda(hairDryer()).faulty(1, 1).wants(SettlementKind.REPLACEMENT)));
        String number = only(story).number().text();
        assertThat(number).matches("R-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(ReturnNumber.of(number.toLowerCase(Locale.ROOT).replace('0', 'o')))
                .isEqualTo(only(story).number());
    }
}
