package io.throughline.ui.store;

import static io.throughline.ui.server.Promises.kept;
import static io.throughline.ui.server.TestHub.await;
import static io.throughline.ui.store.Shop.SANNE;
import static io.throughline.ui.store.Shop.brushes;
import static io.throughline.ui.store.Shop.faultyDryer;
import static io.throughline.ui.store.Shop.hairDryer;
import static io.throughline.ui.store.Shop.inBreda;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.Arriving;
import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.customer.Grade;
import io.throughline.hub.customer.Linking;
import io.throughline.hub.customer.Naming;
import io.throughline.hub.mood.Face;
import io.throughline.hub.mood.Moods;
import io.throughline.hub.mood.Moods.Mood;
import io.throughline.hub.people.Scope;
import io.throughline.hub.returns.Returns;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.throughline.ui.server.Browser;
import io.throughline.ui.server.MemoryHub;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TakingGoodsBackTest {
    private static final String RETURNS = "/api/v1/returns";

    private final Shop shop = new Shop();
    private final Browser joris = shop.hub.browser("joris");
    private final CustomerId sanne = shop.bought(inBreda(hairDryer(), brushes(2)), SANNE);

    @AfterEach
    void stop() {
        shop.close();
    }

    private JsonObject taken(JsonObject wanted) {
        return kept("registerReturn", 201, joris.post(RETURNS, wanted));
    }

    private JsonObject refused(JsonObject wanted) {
        return kept("registerReturn", 409, joris.post(RETURNS, wanted));
    }

    private JsonObject flawed(JsonObject wanted) {
        return kept("registerReturn", 400, joris.post(RETURNS, wanted))
                .getJsonArray("errors")
                .getJsonObject(0);
    }

    private Context story() {
        return await(shop.core().contexts.latest(sanne));
    }

    private JsonObject dryer() {
        return faultyDryer(sanne, "groningen");
    }

    @Test
    void what_was_bought_in_breda_is_taken_back_in_groningen_in_one_go() {
        JsonObject taken = taken(dryer());
        assertThat(taken.getString("branchName")).isEqualTo("Groningen");
        assertThat(taken.getString("state")).isEqualTo("closed");
        assertThat(taken.getString("total")).isEqualTo("49.95");
        assertThat(taken.getString("by")).isEqualTo("Joris Kuipers");
        JsonObject line = taken.getJsonArray("lines").getJsonObject(0);
        assertThat(line.getString("reception")).isEqualTo("received");
        assertThat(line.getString("acceptance")).isEqualTo("accepted");
        assertThat(line.getString("disposition")).isEqualTo("supplier");
        assertThat(taken.getJsonArray("settlement").getJsonObject(0))
                .isEqualTo(new JsonObject()
                        .put("kind", "original-payment")
                        .put("amount", "49.95")
                        .put("state", "done"));
    }

    @Test
    void a_return_is_read_by_its_number() {
        JsonObject taken = taken(dryer());
        String number = taken.getString("number");
        assertThat(kept("readReturn", 200, joris.get(RETURNS + "/" + number))).isEqualTo(taken);
        kept("readReturn", 404, joris.get(RETURNS + "/R-0000-0000"));
        kept("readReturn", 404, joris.get(RETURNS + "/SOMETHING-ELSE"));
    }

    @Test
    void one_till_that_sends_its_request_twice_is_answered_the_first_return_twice() {
        Browser till = joris.with("Idempotency-Key", "till-2-sale-0017");
        JsonObject first = taken(dryer());
        shop.hub.now.updateAndGet(now -> now.plusSeconds(30));
        assertThat(kept("registerReturn", 201, till.post(RETURNS, dryer()))).isEqualTo(first);
        assertThat(story().get(Returns.SLICE).newest()).hasSize(1);
    }

    @Test
    void the_same_goods_do_not_come_back_twice() {
        taken(dryer());
        JsonObject refusal = refused(dryer());
        assertThat(refusal.getString("type")).isEqualTo("urn:throughline:refused:already-returned");
        assertThat(refusal.getString("title"))
                .startsWith("Hair dryer 1800 W: al retour 22 nov")
                .endsWith(", Groningen.");
    }

    @Test
    void a_rule_says_no_in_words() {
        JsonObject withdrawal = refused(dryer().put("ground", "withdrawal"));
        assertThat(withdrawal.getString("type")).isEqualTo("urn:throughline:refused:ground-does-not-fit");
        JsonObject unknown = dryer();
        unknown.getJsonObject("purchase").put("value", "BRD-2026-9999");
        assertThat(refused(unknown).getString("title"))
                .isEqualTo("Er is geen bon BRD-2026-9999 bekend. Zonder bekende aankoop beslist een leidinggevende.");
        assertThat(story().get(Returns.SLICE).newest()).isEmpty();
    }

    @Test
    void the_mood_is_noted_with_the_return_and_only_with_it() {
        taken(dryer().put("mood", "disappointed"));
        Mood mood = story().get(Moods.SLICE).now().orElseThrow();
        assertThat(mood.face()).isEqualTo(Face.DISAPPOINTED);
        assertThat(mood.by()).isEqualTo("Joris Kuipers");
        refused(dryer().put("mood", "angry"));
        assertThat(story().get(Moods.SLICE).curve()).hasSize(1);
    }

    @Test
    void the_return_belongs_to_her_visit_to_this_branch() {
        visit("groningen");
        UUID contact = story().get(Contacts.SLICE).open().get(0).id().value();
        taken(dryer().put("mood", "happy"));
        assertThat(story().get(Returns.SLICE).newest().get(0).origin().contact())
                .contains(contact);
        assertThat(story().get(Moods.SLICE).now().orElseThrow().contact())
                .hasValueSatisfying(id -> assertThat(id.value()).isEqualTo(contact));
    }

    @Test
    void a_visit_to_another_branch_is_another_visit() {
        visit("utrecht");
        taken(dryer());
        assertThat(story().get(Returns.SLICE).newest().get(0).origin().contact())
                .isEmpty();
    }

    private void visit(String branch) {
        shop.core().happened(Arriving.visit(new Arrival(Channel.STORE, "visit-1", "", branch, branch)), SANNE);
    }

    @Test
    void a_contact_that_is_named_has_to_be_hers() {
        visit("utrecht");
        String contact = story().get(Contacts.SLICE).open().get(0).id().toString();
        shop.core().happened(Naming.name("Ben Smit"), MemoryHub.loyalty("2210009999"));
        assertThat(flawed(dryer().put("contact", UUID.randomUUID().toString())).getString("pointer"))
                .isEqualTo("/contact");
        taken(dryer().put("contact", contact));
        assertThat(story().get(Returns.SLICE).newest().get(0).origin().contact())
                .contains(UUID.fromString(contact));
    }

    @Test
    void any_record_of_the_person_will_do() {
        CustomerId online = shop.core().happened(Naming.name("S. de Wit"), MemoryHub.email("sanne@example.org"));
        await(shop.core()
                .lanes
                .handle(
                        sanne,
                        online,
                        Linking.link("she said so", Grade.CERTAIN),
                        shop.core().occasion()));
        JsonObject taken = taken(faultyDryer(online, "groningen"));
        assertThat(taken.getString("customer")).isEqualTo(sanne.toString());
    }

    @Test
    void whoever_works_in_a_shop_acts_for_that_shop_and_a_lead_for_any() {
        kept("registerReturn", 403, joris.post(RETURNS, faultyDryer(sanne, "utrecht")));
        kept("registerReturn", 403, shop.hub.browser("mo").post(RETURNS, dryer()));
        kept("registerReturn", 201, shop.hub.browser("ineke").post(RETURNS, dryer()));
    }

    @Test
    void a_till_with_a_key_takes_back_too() {
        Browser till = shop.hub
                .browser()
                .with("Authorization", "Bearer " + shop.hub.key(Scope.STORE).value());
        assertThat(kept("registerReturn", 201, till.post(RETURNS, dryer())).getString("by"))
                .isEqualTo("test");
    }

    @Test
    void nonsense_is_a_flaw_of_the_request() {
        assertThat(flawed(dryer().put("branch", "atlantis")).getString("pointer"))
                .isEqualTo("/branch");
        JsonObject twice = dryer();
        JsonArray lines = twice.getJsonArray("lines");
        lines.add(lines.getJsonObject(0).copy());
        assertThat(flawed(twice).getString("pointer")).isEqualTo("/lines");
        JsonObject blank = dryer();
        blank.getJsonObject("purchase").put("value", " ");
        assertThat(flawed(blank).getString("pointer")).isEqualTo("/purchase/value");
        kept("registerReturn", 404, joris.post(RETURNS, faultyDryer(CustomerId.of(UUID.randomUUID()), "groningen")));
    }

    @Test
    void a_repair_costs_her_nothing_and_gives_her_nothing() {
        JsonObject taken = taken(dryer().put("settlement", "repair"));
        assertThat(taken.getString("total")).isEqualTo("0.00");
        assertThat(taken.getString("state")).isEqualTo("inspected");
    }
}
