package io.throughline.hub.purchase;

import static io.throughline.hub.purchase.SalesFixture.BOUGHT;
import static io.throughline.hub.purchase.SalesFixture.RECEIPT;
import static io.throughline.hub.purchase.SalesFixture.hairDryer;
import static io.throughline.hub.purchase.SalesFixture.inBreda;
import static io.throughline.hub.purchase.SalesFixture.line;
import static io.throughline.hub.purchase.SalesFixture.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.journal.Key;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Features;
import io.throughline.hub.story.KeyChange;
import io.throughline.hub.story.StoryJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurchaseIsRegisteredOnceTest {
    private final Features features = new Features(context -> "", Purchases.FEATURE);
    private final GivenStory story = new GivenStory(features, BOUGHT, Actor.machine("till 3, Breda"));

    @Test
    void a_sale_is_registered() {
        story.when(RegisteringPurchases.register(inBreda(hairDryer())))
                .then(registered(inBreda(hairDryer())))
                .thenGridKeepsContext();
        assertThat(story.state(Purchases.SLICE).find(RECEIPT)).contains(inBreda(hairDryer()));
    }

    @Test
    void a_sale_told_twice_is_registered_once() {
        story.given(registered(inBreda(hairDryer())))
                .when(RegisteringPurchases.register(inBreda(hairDryer())))
                .then();
    }

    @Test
    void another_sale_under_a_known_number_is_refused() {
        story.given(registered(inBreda(hairDryer())))
                .when(RegisteringPurchases.register(inBreda(hairDryer(), line(2, 1, "5.00"))))
                .thenRefused("purchase-differs", "receipt BRD-2026-0042");
    }

    @Test
    void a_receipt_number_leads_to_the_customer_however_it_is_typed() {
        assertThat(PurchaseReference.receipt(" brd-2026-0042 ")).isEqualTo(RECEIPT);
        assertThat(features.keysOf(registered(inBreda(hairDryer()))))
                .isEqualTo(KeyChange.claim(new Key("receipt", "BRD-2026-0042")));
    }

    @Test
    void a_context_holds_the_newest_hundred() {
        for (int i = 0; i < Purchases.MOST + 5; i++) {
            Purchase sale = new Purchase(
                    PurchaseReference.order("W-" + i),
                    Place.WEB,
                    BOUGHT.plusSeconds(i),
                    SalesFixture.EURO,
                    List.of(hairDryer()));
            story.given(registered(sale));
        }
        Purchases purchases = story.state(Purchases.SLICE);
        assertThat(purchases.newest()).hasSize(Purchases.MOST);
        assertThat(purchases.find(PurchaseReference.order("W-4"))).isEmpty();
        assertThat(purchases.find(PurchaseReference.order("W-104"))).isPresent();
    }

    @Test
    void the_journal_holds_prices_as_decimal_text() throws Exception {
        PurchaseEvent.PurchaseRegistered event = registered(inBreda(line(1, 2, "12.5")));
        String json = StoryJson.MAPPER.writeValueAsString(event);
        assertThat(json).contains("\"price\":\"12.50\"", "\"kind\":\"receipt\"", "\"branch\":\"breda\"");
        assertThat(StoryJson.MAPPER.readValue(json, PurchaseEvent.PurchaseRegistered.class))
                .isEqualTo(event);
    }
}
