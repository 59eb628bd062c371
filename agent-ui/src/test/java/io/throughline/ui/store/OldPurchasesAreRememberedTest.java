package io.throughline.ui.store;

import static io.throughline.ui.store.Shop.SANNE;
import static io.throughline.ui.store.Shop.brushes;
import static io.throughline.ui.store.Shop.faultyDryer;
import static io.throughline.ui.store.Shop.found;
import static io.throughline.ui.store.Shop.hairDryer;
import static io.throughline.ui.store.Shop.inBreda;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.purchase.Purchase;
import io.throughline.hub.purchase.PurchaseReference;
import io.throughline.hub.purchase.Purchases;
import io.throughline.hub.returns.Returns;
import io.throughline.hub.story.CustomerId;
import io.throughline.ui.server.Browser;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A context holds her newest hundred purchases; the journal holds all. */
class OldPurchasesAreRememberedTest {
    private final Shop shop = new Shop();
    private final Browser joris = shop.hub.browser("joris");
    private CustomerId sanne;

    @BeforeEach
    void she_bought_a_hair_dryer_and_then_a_brush_on_each_of_many_days() {
        sanne = shop.bought(inBreda(hairDryer(), brushes(2)), SANNE);
        for (int n = 1; n <= Purchases.MOST + 20; n++) {
            shop.bought(brush(n), SANNE);
        }
    }

    private static Purchase brush(int n) {
        Purchase dryer = inBreda(hairDryer(), brushes(1));
        return new Purchase(
                PurchaseReference.receipt("BRD-2026-1" + n),
                dryer.branch(),
                dryer.at().plusSeconds(n),
                dryer.currency(),
                dryer.lines());
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private JsonObject dryer() {
        return found(joris, "BRD-2026-0042")
                .getJsonArray("items")
                .getJsonObject(0)
                .getJsonArray("lines")
                .getJsonObject(0);
    }

    @Test
    void it_is_found_by_its_number() {
        JsonObject page = found(joris, "brd 2026 0042");
        assertThat(page.getJsonArray("items")).hasSize(1);
        assertThat(dryer().getString("name")).isEqualTo("Hair dryer 1800 W");
        assertThat(dryer().getInteger("returnable")).isEqualTo(1);
    }

    @Test
    void its_line_comes_back_once() {
        assertThat(joris.post("/api/v1/returns", faultyDryer(sanne, "groningen"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(dryer().getInteger("returnable")).isZero();
        assertThat(joris.post("/api/v1/returns", faultyDryer(sanne, "groningen"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_return_that_is_long_past_is_read_by_its_number() {
        String number = new JsonObject(joris.post("/api/v1/returns", faultyDryer(sanne, "groningen"))
                        .bodyAsString())
                .getString("number");
        JsonObject then = new JsonObject(joris.get("/api/v1/returns/" + number).bodyAsString());
        for (int n = 1; n <= Returns.MOST; n++) {
            JsonObject next = faultyDryer(sanne, "groningen");
            next.getJsonObject("purchase").put("value", "BRD-2026-1" + n);
            assertThat(joris.post("/api/v1/returns", next).statusCode()).isEqualTo(201);
        }
        JsonObject now = new JsonObject(joris.get("/api/v1/returns/" + number).bodyAsString());
        assertThat(now).isEqualTo(then);
    }
}
