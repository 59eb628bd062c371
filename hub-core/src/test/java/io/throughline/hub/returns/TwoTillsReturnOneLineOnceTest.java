package io.throughline.hub.returns;

import static io.throughline.hub.lane.HubFixture.await;
import static io.throughline.hub.lane.HubFixture.handle;
import static io.throughline.hub.purchase.SalesFixture.RECEIPT;
import static io.throughline.hub.purchase.SalesFixture.hairDryer;
import static io.throughline.hub.purchase.SalesFixture.inBreda;
import static io.throughline.hub.returns.CounterFixture.COUNTER;
import static io.throughline.hub.returns.CounterFixture.fromBreda;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.MemoryJournal;
import io.throughline.hub.lane.Command;
import io.throughline.hub.lane.HubFixture;
import io.throughline.hub.lane.Outcome;
import io.throughline.hub.lane.Who;
import io.throughline.hub.purchase.Place;
import io.throughline.hub.purchase.RegisteringPurchases;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.Decided;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes over one journal. */
class TwoTillsReturnOneLineOnceTest {
    private final Journal journal = new MemoryJournal(InstantSource.fixed(HubFixture.NOW));
    private final HubFixture breda = new HubFixture(journal);
    private final HubFixture utrecht = new HubFixture(journal);

    @BeforeEach
    void sanne_bought_a_hair_dryer() {
        breda.done(
                "sale", RegisteringPurchases.register(inBreda(hairDryer())), handle(HandleKind.LOYALTY, "2210004471"));
    }

    @AfterEach
    void close() {
        breda.close();
        utrecht.close();
    }

    private static Future<Outcome> bringBack(HubFixture till, String delivery, String branch) {
        ReturnRequest request =
                fromBreda(hairDryer()).at(Place.of(branch)).faulty(1, 1).wants(SettlementKind.REPLACEMENT);
        return till.lanes.handle(new Command(
                new Who.Holder(RECEIPT.key()),
                COUNTER.walkIn(request),
                HubFixture.occasion(delivery, CounterFixture.JORIS)));
    }

    private Context sanne() {
        return ((Outcome.Done) await(bringBack(breda, "till 0", "breda"))).context();
    }

    @Test
    void in_the_same_second_at_two_branches() {
        List<Future<Outcome>> tries = new ArrayList<>();
        for (int till = 0; till < 20; till++) {
            HubFixture hub = till % 2 == 0 ? breda : utrecht;
            tries.add(bringBack(hub, "till " + till, till % 2 == 0 ? "breda" : "utrecht"));
        }
        List<Outcome> outcomes = tries.stream().map(HubFixture::await).toList();
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .hasSize(19)
                .allSatisfy(outcome -> assertThat(
                                ((Outcome.Refused) outcome).refusal().sentence())
                        .contains("already returned 22 Nov"));
    }

    @Test
    void when_a_till_sends_its_request_twice_both_answers_are_the_first() {
        Outcome.Done first = (Outcome.Done) await(bringBack(breda, "till 0", "breda"));
        Outcome.Done again = (Outcome.Done) await(bringBack(utrecht, "till 0", "breda"));
        assertThat(again.position()).isEqualTo(first.position());
        assertThat(sanne().get(Returns.SLICE).newest()).hasSize(1);
        ReturnNumber number = RegisteringReturns.numberOf(HubFixture.occasion("till 0", CounterFixture.JORIS));
        assertThat(sanne().get(Returns.SLICE).find(number)).isPresent();
    }

    @Test
    void a_receipt_belongs_to_one_customer_and_another_ones_sale_under_it_is_refused() {
        Outcome outcome = await(breda.send(
                "sale again", RegisteringPurchases.register(inBreda(hairDryer())), handle(HandleKind.LOYALTY, "9999")));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo("belongs-to-another");
            assertThat(refused.refusal().sentence()).contains("receipt:BRD-2026-0042");
        });
    }

    @Test
    void a_piece_is_returned_once_even_across_records_of_customers() {
        await(bringBack(breda, "till 0", "breda"));
        ReturnEvent.ReturnRequested first = (ReturnEvent.ReturnRequested) CounterFixture.boughtInBreda(hairDryer())
                .when(COUNTER.walkIn(fromBreda(hairDryer()).faulty(1, 1).wants(SettlementKind.REPLACEMENT)))
                .events()
                .get(0);
        Outcome outcome = await(utrecht.send(
                "other record", (context, occasion) -> Decided.events(first), handle(HandleKind.LOYALTY, "9999")));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().sentence())
                                .contains("returned-unit:receipt/BRD-2026-0042/1/1"));
    }
}
