package io.throughline.ui.store;

import static io.throughline.ui.server.Promises.kept;
import static io.throughline.ui.server.TestHub.await;
import static io.throughline.ui.store.Shop.SANNE;
import static io.throughline.ui.store.Shop.SANNES_PHONE;
import static io.throughline.ui.store.Shop.brushes;
import static io.throughline.ui.store.Shop.faultyDryer;
import static io.throughline.ui.store.Shop.found;
import static io.throughline.ui.store.Shop.hairDryer;
import static io.throughline.ui.store.Shop.inBreda;
import static io.throughline.ui.store.Shop.onTheWeb;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.customer.Grade;
import io.throughline.hub.customer.Linking;
import io.throughline.hub.customer.Naming;
import io.throughline.hub.people.Scope;
import io.throughline.hub.story.CustomerId;
import io.throughline.ui.server.Browser;
import io.throughline.ui.server.MemoryHub;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingPurchasesTest {
    private final Shop shop = new Shop();
    private final Browser joris = shop.hub.browser("joris");
    private CustomerId sanne;

    @BeforeEach
    void she_bought_in_breda_and_on_the_web() {
        sanne = shop.bought(inBreda(hairDryer(), brushes(2)), SANNE, SANNES_PHONE);
        shop.core().happened(Naming.name("Sanne de Wit"), SANNE);
        CustomerId online = shop.bought(onTheWeb("W-44871", hairDryer()), MemoryHub.email("sanne@example.org"));
        await(shop.core()
                .lanes
                .handle(
                        sanne,
                        online,
                        Linking.link("she said so", Grade.CERTAIN),
                        shop.core().occasion()));
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private static List<String> numbers(JsonObject page) {
        return page.getJsonArray("items").stream()
                .map(item -> ((JsonObject) item).getJsonObject("reference").getString("value"))
                .toList();
    }

    private static JsonObject first(JsonObject page) {
        return page.getJsonArray("items").getJsonObject(0);
    }

    @Test
    void a_receipt_of_another_branch_is_found_by_its_number() {
        JsonObject page = found(joris, "BRD-2026-0042");
        assertThat(numbers(page)).containsExactly("BRD-2026-0042");
        JsonObject purchase = first(page);
        assertThat(purchase.getString("branchName")).isEqualTo("Breda");
        assertThat(purchase.getString("customerName")).isEqualTo("Sanne de Wit");
        assertThat(page.getJsonObject("customer").getString("name")).isEqualTo("Sanne de Wit");
        assertThat(purchase.getJsonObject("within").getBoolean("ok")).isTrue();
        assertThat(purchase.getJsonObject("within").getInteger("days")).isEqualTo(30);
        JsonObject dryer = purchase.getJsonArray("lines").getJsonObject(0);
        assertThat(dryer.getString("price")).isEqualTo("49.95");
        assertThat(dryer.getInteger("returnable")).isEqualTo(1);
        assertThat(dryer.getString("returnedWhere")).isNull();
    }

    @Test
    void a_number_is_found_however_it_is_typed_or_scanned() {
        for (String text : List.of("brd-2026-0042", " BRD 2026 0042 ", "]C1BRD-2026-0042\r", "BRD- 2026-0042")) {
            assertThat(numbers(found(joris, text))).as(text).containsExactly("BRD-2026-0042");
        }
    }

    @Test
    void whatever_tells_who_she_is_finds_all_she_bought_under_any_record() {
        for (String text : List.of("2210004471", "2210 0044 71", "06 12345678", "+31612345678", "Sanne@example.org")) {
            assertThat(numbers(found(joris, text))).as(text).containsExactly("W-44871", "BRD-2026-0042");
        }
    }

    @Test
    void an_online_purchase_has_no_branch_and_a_right_to_withdraw() {
        JsonObject purchase = first(found(joris, "w-44871"));
        assertThat(purchase.getString("branch")).isNull();
        assertThat(purchase.getString("branchName")).isNull();
        assertThat(purchase.getJsonObject("within").getInteger("days")).isEqualTo(14);
    }

    @Test
    void an_article_alone_finds_nothing() {
        for (String text : List.of("8720000000194", "HD-1800", "hair dryer", "]E08720000000194", "  ")) {
            JsonObject page = found(joris, text);
            assertThat(numbers(page)).as(text).isEmpty();
            assertThat(page.getJsonObject("customer")).isNull();
        }
    }

    @Test
    void somebody_who_bought_nothing_is_still_known() {
        shop.core().happened(Naming.name("Ben Smit"), MemoryHub.loyalty("2210009999"));
        JsonObject page = found(joris, "2210009999");
        assertThat(numbers(page)).isEmpty();
        assertThat(page.getJsonObject("customer").getString("name")).isEqualTo("Ben Smit");
    }

    @Test
    void a_number_of_two_peoples_purchases_is_nobodys_in_particular() {
        shop.bought(onTheWeb("BRD-2026-0042", hairDryer()), MemoryHub.loyalty("2210009999"));
        JsonObject page = found(joris, "BRD-2026-0042");
        assertThat(numbers(page)).containsExactly("BRD-2026-0042", "BRD-2026-0042");
        assertThat(page.getJsonObject("customer")).isNull();
    }

    @Test
    void what_came_back_says_when_and_where_in_the_readers_language() {
        kept("registerReturn", 201, shop.hub.browser("mo").post("/api/v1/returns", faultyDryer(sanne, "utrecht")));
        JsonObject dryer =
                first(found(joris, "BRD-2026-0042")).getJsonArray("lines").getJsonObject(0);
        assertThat(dryer.getInteger("returned")).isEqualTo(1);
        assertThat(dryer.getInteger("returnable")).isZero();
        assertThat(dryer.getString("returnedWhere")).isEqualTo("22 nov, Utrecht");
        JsonObject english = kept("findPurchases", 200, joris.get("/api/v1/purchases?find=BRD-2026-0042&lang=en"));
        assertThat(first(english).getJsonArray("lines").getJsonObject(0).getString("returnedWhere"))
                .isEqualTo("22 Nov, Utrecht");
    }

    @Test
    void many_purchases_come_page_by_page() {
        JsonObject first = kept("findPurchases", 200, joris.get("/api/v1/purchases?find=2210004471&limit=1"));
        assertThat(numbers(first)).containsExactly("W-44871");
        JsonObject second = kept(
                "findPurchases",
                200,
                joris.get("/api/v1/purchases?find=2210004471&limit=1&cursor=" + first.getString("next")));
        assertThat(numbers(second)).containsExactly("BRD-2026-0042");
        assertThat(second.getString("next")).isNull();
        kept("findPurchases", 400, joris.get("/api/v1/purchases?find=2210004471&cursor=x"));
    }

    @Test
    void only_who_serves_customers_looks_up_purchases() {
        kept("findPurchases", 403, shop.hub.browser("bram").get("/api/v1/purchases?find=2210004471"));
        String till = shop.hub.key(Scope.STORE).value();
        assertThat(numbers(found(shop.hub.browser().with("Authorization", "Bearer " + till), "2210004471")))
                .hasSize(2);
    }
}
