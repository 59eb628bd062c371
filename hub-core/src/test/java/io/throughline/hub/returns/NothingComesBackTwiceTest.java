package io.throughline.hub.returns;

import static io.throughline.hub.purchase.SalesFixture.BOUGHT;
import static io.throughline.hub.purchase.SalesFixture.hairDryer;
import static io.throughline.hub.purchase.SalesFixture.inBreda;
import static io.throughline.hub.purchase.SalesFixture.line;
import static io.throughline.hub.returns.CounterFixture.BACK_OFFICE;
import static io.throughline.hub.returns.CounterFixture.COUNTER;
import static io.throughline.hub.returns.CounterFixture.FEATURES;
import static io.throughline.hub.returns.CounterFixture.POLICY;
import static io.throughline.hub.returns.CounterFixture.TEN_DAYS_LATER;
import static io.throughline.hub.returns.CounterFixture.UTRECHT;
import static io.throughline.hub.returns.CounterFixture.boughtInBreda;
import static io.throughline.hub.returns.CounterFixture.fromBreda;
import static io.throughline.hub.returns.CounterFixture.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.journal.Key;
import io.throughline.hub.purchase.GivenStory;
import io.throughline.hub.purchase.Place;
import io.throughline.hub.purchase.PurchaseLine;
import io.throughline.hub.purchase.PurchaseReference;
import io.throughline.hub.purchase.SalesFixture;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.Event;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NothingComesBackTwiceTest {
    private static final PurchaseLine THREE = line(1, 3, "10.00");

    @Test
    void a_returned_article_is_refused_with_day_and_branch() {
        ReturnRequest request = fromBreda(hairDryer()).at(UTRECHT).faulty(1, 1).wants(SettlementKind.REPLACEMENT);
        boughtInBreda(hairDryer())
                .when(COUNTER.walkIn(request))
                .when(COUNTER.walkIn(request))
                .thenRefused("already-returned", "Hair dryer 1800 W", "already returned 12 Nov, Utrecht");
    }

    @Test
    void the_refusal_is_in_the_language_of_the_colleague() {
        CounterFixture.Wanting wanting = fromBreda(hairDryer()).at(UTRECHT).faulty(1, 1);
        boughtInBreda(hairDryer())
                .when(COUNTER.walkIn(wanting.wants(SettlementKind.REPLACEMENT)))
                .when(COUNTER.walkIn(wanting.in(Locale.forLanguageTag("nl")).wants(SettlementKind.REPLACEMENT)))
                .thenRefused("already-returned", "al retour 12 nov", "Utrecht");
    }

    @Test
    void of_three_pieces_three_come_back_and_no_more() {
        GivenStory story = boughtInBreda(THREE)
                .when(COUNTER.walkIn(fromBreda(THREE).faulty(1, 2).wants(SettlementKind.ORIGINAL_PAYMENT)))
                .when(COUNTER.walkIn(fromBreda(THREE).faulty(1, 2).wants(SettlementKind.ORIGINAL_PAYMENT)))
                .thenRefused("already-returned", "2 of 3");
        story.when(COUNTER.walkIn(fromBreda(THREE).faulty(1, 1).wants(SettlementKind.ORIGINAL_PAYMENT)));
        assertThat(story.refused()).isFalse();
        story.when(COUNTER.walkIn(fromBreda(THREE).faulty(1, 4).wants(SettlementKind.ORIGINAL_PAYMENT)))
                .thenRefused("more-than-bought");
    }

    @Test
    void the_journal_knows_each_piece_by_a_key_of_its_own() {
        GivenStory story = boughtInBreda(THREE)
                .when(COUNTER.walkIn(fromBreda(THREE).faulty(1, 1).wants(SettlementKind.VOUCHER)));
        Key number = only(story).number().key();
        Key first = new Key("returned-unit", "receipt/BRD-2026-0042/1/1");
        assertThat(claims(story)).containsExactlyInAnyOrder(number, first);

        story.when(COUNTER.walkIn(fromBreda(THREE).faulty(1, 2).wants(SettlementKind.VOUCHER)));
        assertThat(claims(story))
                .contains(
                        new Key("returned-unit", "receipt/BRD-2026-0042/1/2"),
                        new Key("returned-unit", "receipt/BRD-2026-0042/1/3"));
    }

    private static Set<Key> claims(GivenStory story) {
        Set<Key> claims = new HashSet<>();
        for (Event event : story.events()) {
            claims.addAll(FEATURES.keysOf(event).claims());
        }
        return claims;
    }

    @Test
    void a_return_that_was_announced_holds_its_pieces_until_it_is_cancelled() {
        ReturnRequest request = fromBreda(hairDryer()).faulty(1, 1).wants(SettlementKind.ORIGINAL_PAYMENT);
        GivenStory story = boughtInBreda(hairDryer()).when(COUNTER.announce(request));
        ReturnNumber number = only(story).number();
        assertThat(only(story).state()).isEqualTo(ReturnState.AWAITING_GOODS);
        story.when(COUNTER.walkIn(request)).thenRefused("already-returned");

        story.when(BACK_OFFICE.cancel(number));
        Set<Key> released = new HashSet<>();
        story.events().forEach(event -> released.addAll(FEATURES.keysOf(event).releases()));
        assertThat(released).containsExactly(new Key("returned-unit", "receipt/BRD-2026-0042/1/1"));
        assertThat(story.when(COUNTER.walkIn(request)).refused()).isFalse();
    }

    @Test
    void what_is_announced_and_comes_in_is_settled_where_it_comes_in() {
        GivenStory story = boughtInBreda(hairDryer())
                .when(COUNTER.announce(fromBreda(hairDryer()).faulty(1, 1).wants(SettlementKind.ORIGINAL_PAYMENT)))
                .at(TEN_DAYS_LATER.plus(Duration.ofDays(3)));
        story.when(BACK_OFFICE.receive(only(story).number(), 1, UTRECHT, Condition.USED));
        assertThat(only(story).state()).isEqualTo(ReturnState.CLOSED);
        assertThat(only(story).place()).isEqualTo(UTRECHT);
    }

    @Test
    void what_is_announced_and_never_comes_expires() {
        GivenStory story = boughtInBreda(hairDryer())
                .when(COUNTER.announce(fromBreda(hairDryer()).faulty(1, 1).wants(SettlementKind.ORIGINAL_PAYMENT)));
        ReturnNumber number = only(story).number();
        story.when(BACK_OFFICE.expire(number)).thenRefused("not-in-this-state");
        story.at(TEN_DAYS_LATER.plus(Duration.ofDays(15))).when(BACK_OFFICE.expire(number));
        assertThat(only(story).state()).isEqualTo(ReturnState.EXPIRED);
        story.when(BACK_OFFICE.receive(number, 1, UTRECHT, Condition.USED)).thenRefused("not-in-this-state");
    }

    @Test
    void what_was_mended_may_come_back_but_not_while_it_is_mended() {
        ReturnRequest repair = fromBreda(hairDryer()).faulty(1, 1).wants(SettlementKind.REPAIR);
        ReturnRequest money = fromBreda(hairDryer()).faulty(1, 1).wants(SettlementKind.ORIGINAL_PAYMENT);
        GivenStory story = boughtInBreda(hairDryer()).when(COUNTER.walkIn(repair));
        story.when(COUNTER.walkIn(money)).thenRefused("under-repair", "Hair dryer");
        story.when(BACK_OFFICE.settled(only(story).number(), 1));
        assertThat(story.when(COUNTER.walkIn(money)).refused()).isFalse();
    }

    @Test
    void forgetting_old_purchases_never_makes_a_second_refund() {
        Returns returns = Returns.SLICE.empty();
        for (int i = 0; i <= Returns.MOST_TALLIES; i++) {
            returns = returns.after(requestedOf(i), TEN_DAYS_LATER, CounterFixture.JORIS);
        }
        assertThat(returns.tallies()).hasSize(Returns.MOST_TALLIES);
        assertThat(returns.dropped(PurchaseReference.order("W-0"), BOUGHT)).isTrue();
        assertThat(returns.dropped(PurchaseReference.order("W-1"), BOUGHT.plusSeconds(1)))
                .isFalse();
    }

    private static ReturnEvent.ReturnRequested requestedOf(int i) {
        Bought bought =
                new Bought(PurchaseReference.order("W-" + i), Place.WEB, BOUGHT.plusSeconds(i), SalesFixture.EURO);
        ReturnEvent.ReturnRequested of = (ReturnEvent.ReturnRequested) boughtInBreda(hairDryer())
                .when(COUNTER.walkIn(fromBreda(hairDryer()).faulty(1, 1).wants(SettlementKind.VOUCHER)))
                .events()
                .get(0);
        ReturnNumber number = ReturnNumber.from(new UUID(0, i));
        return new ReturnEvent.ReturnRequested(number, bought, of.standing(), of.origin(), of.lines(), of.wanted());
    }

    @Test
    void the_counter_sees_what_may_still_come_back() {
        GivenStory story = boughtInBreda(THREE)
                .when(COUNTER.walkIn(fromBreda(THREE).at(UTRECHT).faulty(1, 2).wants(SettlementKind.VOUCHER)));
        Context context = story.context();
        Returnable returnable = Returnable.of(context, inBreda(THREE), POLICY, TEN_DAYS_LATER);
        ReturnableLine line = returnable.lines().get(0);
        assertThat(line.returned()).isEqualTo(2);
        assertThat(line.returnable()).isEqualTo(1);
        assertThat(Returnable.where(line, POLICY, Locale.ENGLISH, id -> "Utrecht"))
                .contains("2 of 3 already returned, last 12 Nov, Utrecht");
        assertThat(returnable.within().ok()).isTrue();
        assertThat(returnable.within().days()).isEqualTo(30);
    }
}
