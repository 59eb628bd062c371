package io.throughline.ui.store;

import static io.throughline.ui.server.Promises.kept;
import static io.throughline.ui.store.Shop.SANNE;
import static io.throughline.ui.store.Shop.faultyDryer;
import static io.throughline.ui.store.Shop.hairDryer;
import static io.throughline.ui.store.Shop.inBreda;
import static io.throughline.ui.store.Shop.onTheWeb;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.customer.Naming;
import io.throughline.hub.story.CustomerId;
import io.throughline.ui.server.Browser;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingByOneFieldTest {
    private final Shop shop = new Shop();
    private final Browser joris = shop.hub.browser("joris");
    private CustomerId sanne;
    private String number;

    @BeforeEach
    void she_bought_twice_and_brought_one_back() {
        sanne = shop.bought(inBreda(hairDryer()), SANNE);
        shop.bought(onTheWeb("W-44871", hairDryer()), SANNE);
        shop.core().happened(Naming.name("Sanne de Wit"), SANNE);
        number = kept("registerReturn", 201, joris.post("/api/v1/returns", faultyDryer(sanne, "groningen")))
                .getString("number");
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private JsonObject found(String text) {
        return kept("findAnything", 200, joris.get("/api/v1/finds?q=" + text));
    }

    private static List<String> things(JsonObject found) {
        return found.getJsonArray("things").stream()
                .map(JsonObject.class::cast)
                .map(thing -> thing.getString("kind") + " " + thing.getString("id"))
                .toList();
    }

    @Test
    void a_name_finds_her_and_what_is_hers() {
        JsonObject found = found("sanne");
        assertThat(found.getJsonArray("customers").getJsonObject(0).getString("name"))
                .isEqualTo("Sanne de Wit");
        assertThat(things(found)).containsExactly("purchase W-44871", "purchase BRD-2026-0042", "return " + number);
    }

    @Test
    void the_number_of_a_purchase_finds_that_one() {
        JsonObject found = found("brd-2026-0042");
        assertThat(things(found)).containsExactly("purchase BRD-2026-0042");
        JsonObject purchase = found.getJsonArray("things").getJsonObject(0);
        assertThat(purchase.getString("customer")).isEqualTo(sanne.toString());
        assertThat(purchase.getString("title")).isEqualTo("Hair dryer 1800 W");
        assertThat(purchase.getString("place")).isEqualTo("Breda");
    }

    @Test
    void the_number_of_a_return_finds_that_one_however_it_is_typed() {
        JsonObject found = found(number.toLowerCase(Locale.ROOT));
        assertThat(things(found)).containsExactly("return " + number);
        assertThat(found.getJsonArray("customers")).hasSize(1);
        assertThat(found.getJsonArray("things").getJsonObject(0).getString("place"))
                .isEqualTo("Groningen");
    }

    @Test
    void what_is_nobodys_finds_nothing() {
        assertThat(found("R-0000-0000")).isEqualTo(new JsonObject("{\"customers\":[],\"things\":[]}"));
    }
}
