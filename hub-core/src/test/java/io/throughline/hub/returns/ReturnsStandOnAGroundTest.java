package io.throughline.hub.returns;

import static io.throughline.hub.purchase.SalesFixture.BOUGHT;
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
import io.throughline.hub.purchase.PurchaseReference;
import io.throughline.hub.purchase.SalesFixture;
import io.throughline.hub.story.Actor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReturnsStandOnAGroundTest {
    private static ReturnRequest.Line sealed() {
        return ReturnRequest.Line.of(1, 1, Condition.SEALED);
    }

    @Test
    void a_withdrawal_needs_no_reason() {
        GivenStory story = boughtOnTheWeb(hairDryer())
                .when(COUNTER.walkIn(fromTheWeb(hairDryer()).back(sealed()).wants(SettlementKind.ORIGINAL_PAYMENT)));
        assertThat(only(story).standing().ground()).isEqualTo(Ground.WITHDRAWAL);
    }

    @Test
    void any_other_ground_needs_a_reason() {
        boughtInBreda(hairDryer())
                .when(COUNTER.walkIn(fromBreda(hairDryer())
                        .on(Ground.STORE_POLICY)
                        .back(sealed())
                        .wants(SettlementKind.VOUCHER)))
                .thenRefused("reason-needed", "Hair dryer");
    }

    @Test
    void a_voucher_may_not_replace_the_money_of_a_withdrawal() {
        boughtOnTheWeb(hairDryer())
                .when(COUNTER.walkIn(fromTheWeb(hairDryer()).back(sealed()).wants(SettlementKind.VOUCHER)))
                .thenRefused("same-means-of-payment", "voucher");
    }

    @Test
    void what_was_bought_in_a_branch_cannot_be_withdrawn_from() {
        boughtInBreda(hairDryer())
                .when(COUNTER.walkIn(fromBreda(hairDryer())
                        .on(Ground.WITHDRAWAL)
                        .back(sealed())
                        .wants(SettlementKind.ORIGINAL_PAYMENT)))
                .thenRefused("ground-does-not-fit", "Breda");
    }

    @Test
    void a_withdrawal_in_the_weekend_may_wait_until_monday() {
        // Bought Monday 2 November; 14 and 5 days later is Saturday 21 November.
        assertThat(CounterFixture.POLICY.lastDay(
                        Ground.WITHDRAWAL, fromTheWeb(hairDryer()).purchase(), hairDryer()))
                .isEqualTo(LocalDate.parse("2026-11-23"));
    }

    @Test
    void past_its_time_a_return_is_refused_with_the_rule_in_words() {
        ReturnRequest request = fromBreda(hairDryer())
                .on(Ground.STORE_POLICY)
                .back(ReturnRequest.Line.of(1, 1, Reason.CHANGED_MIND, Condition.SEALED))
                .wants(SettlementKind.VOUCHER);
        boughtInBreda(hairDryer())
                .at(BOUGHT.plus(Duration.ofDays(31)))
                .when(COUNTER.walkIn(request))
                .thenRefused("outside-window", "store policy", "30 days", "2 Nov 2026", "2 Dec 2026", "lead");
        assertThat(boughtInBreda(hairDryer())
                        .at(BOUGHT.plus(Duration.ofDays(30)))
                        .when(COUNTER.walkIn(request))
                        .refused())
                .isFalse();
    }

    @Test
    void used_goods_are_not_covered_by_the_store_policy() {
        boughtInBreda(hairDryer())
                .when(COUNTER.walkIn(fromBreda(hairDryer())
                        .on(Ground.STORE_POLICY)
                        .back(ReturnRequest.Line.of(1, 1, Reason.CHANGED_MIND, Condition.USED))
                        .wants(SettlementKind.VOUCHER)))
                .thenRefused("condition-not-covered", "used", "sealed, opened");
    }

    @Test
    void a_changed_mind_is_no_defect() {
        boughtInBreda(hairDryer())
                .when(COUNTER.walkIn(fromBreda(hairDryer())
                        .back(ReturnRequest.Line.of(1, 1, Reason.CHANGED_MIND, Condition.SEALED))
                        .wants(SettlementKind.REPLACEMENT)))
                .thenRefused("reason-does-not-fit");
    }

    @Test
    void without_a_known_purchase_a_lead_decides() {
        ReturnRequest unknown = new ReturnRequest(
                PurchaseReference.receipt("UTR-1"),
                Origin.at(CounterFixture.UTRECHT),
                Ground.STORE_POLICY,
                List.of(sealed()),
                List.of(WantedPart.all(SettlementKind.VOUCHER)),
                Locale.ENGLISH);
        boughtInBreda(hairDryer()).when(COUNTER.walkIn(unknown)).thenRefused("needs-lead-approval", "receipt UTR-1");
    }

    @Test
    void much_cash_and_much_goodwill_are_a_leads_to_give_and_the_limit_stays_untold() {
        GivenStory story = boughtInBreda(line(1, 1, "500.00"))
                .when(COUNTER.walkIn(
                        fromBreda(line(1, 1, "500.00")).faulty(1, 1).wants(SettlementKind.CASH)))
                .thenRefused("needs-lead-approval", "cash");
        story.when(COUNTER.walkIn(fromBreda(line(1, 1, "500.00"))
                        .on(Ground.GOODWILL)
                        .faulty(1, 1)
                        .wants(WantedPart.of(SettlementKind.VOUCHER, "50.01"))))
                .thenRefused("needs-lead-approval");
        story.when(COUNTER.walkIn(fromBreda(line(1, 1, "500.00"))
                .on(Ground.GOODWILL)
                .faulty(1, 1)
                .wants(WantedPart.of(SettlementKind.VOUCHER, "50.00"))));
        assertThat(only(story).parts())
                .singleElement()
                .satisfies(part -> assertThat(part.goodwill()).isTrue());
    }

    @Test
    void a_line_that_was_not_bought_does_not_come_back() {
        boughtInBreda(hairDryer())
                .when(COUNTER.walkIn(fromBreda(hairDryer()).faulty(2, 1).wants(SettlementKind.REPLACEMENT)))
                .thenRefused("line-unknown", "2");
    }

    @Test
    void unsafe_goods_never_go_to_another_customer() {
        GivenStory story = boughtInBreda(hairDryer())
                .when(COUNTER.walkIn(fromBreda(hairDryer())
                        .back(ReturnRequest.Line.of(1, 1, Reason.FAULTY, Condition.UNSAFE))
                        .wants(SettlementKind.REPLACEMENT)));
        Return closed = only(story);
        assertThat(closed.lines().get(0).disposition()).isEqualTo(Disposition.MANUFACTURER);
        story.when(BACK_OFFICE.dispose(closed.number(), 1, Disposition.SECOND_HAND))
                .thenRefused("unsafe-goods");
        story.when(BACK_OFFICE.dispose(closed.number(), 1, Disposition.WRITE_OFF))
                .then(new ReturnEvent.DispositionDecided(closed.number(), 1, Disposition.WRITE_OFF));
    }

    @Test
    void rejecting_needs_a_name() {
        GivenStory story = new GivenStory(
                        CounterFixture.FEATURES, CounterFixture.TEN_DAYS_LATER, Actor.machine("till 4"))
                .given(SalesFixture.registered(fromTheWeb(hairDryer()).purchase()))
                .when(COUNTER.walkIn(fromTheWeb(hairDryer())
                        .back(ReturnRequest.Line.of(1, 1, Condition.USED))
                        .wants(SettlementKind.ORIGINAL_PAYMENT)));
        story.when(BACK_OFFICE.reject(only(story).number(), 1, "worn")).thenRefused("name-needed");
    }
}
