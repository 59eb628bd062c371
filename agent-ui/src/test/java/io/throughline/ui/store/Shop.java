package io.throughline.ui.store;

import static io.throughline.ui.server.MemoryHub.HANDLES;
import static io.throughline.ui.server.MemoryHub.QUEUES;
import static io.throughline.ui.server.MemoryHub.TELLING;
import static io.throughline.ui.server.Promises.kept;
import static io.throughline.ui.server.TestHub.PASSWORD;
import static io.throughline.ui.server.TestHub.await;

import io.throughline.hub.customer.Presented;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.MemoryJournal;
import io.throughline.hub.people.Role;
import io.throughline.hub.people.User;
import io.throughline.hub.people.UserId;
import io.throughline.hub.purchase.Place;
import io.throughline.hub.purchase.Purchase;
import io.throughline.hub.purchase.PurchaseLine;
import io.throughline.hub.purchase.PurchaseReference;
import io.throughline.hub.purchase.RegisteringPurchases;
import io.throughline.hub.returns.Recollection;
import io.throughline.hub.returns.ReturnPolicy;
import io.throughline.hub.story.CustomerId;
import io.throughline.ui.command.Commands;
import io.throughline.ui.customer.Finding;
import io.throughline.ui.finding.FindOperation;
import io.throughline.ui.server.Browser;
import io.throughline.ui.server.MemoryHub;
import io.throughline.ui.server.TestHub;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The counters of invented branches, over HTTP. Joris works in Groningen, Mo in Utrecht. */
final class Shop implements AutoCloseable {
    static final Presented SANNE = MemoryHub.loyalty("2210004471");
    static final Presented SANNES_PHONE = MemoryHub.phone("+31612345678");
    static final PurchaseReference RECEIPT = PurchaseReference.receipt("BRD-2026-0042");

    private static final ReturnPolicy POLICY = ReturnPolicy.read(Path.of("../config/returns.yaml"));
    private static final Instant BOUGHT = Instant.parse("2026-11-14T14:30:00Z");
    private static final Currency EURO = Currency.getInstance("EUR");

    final TestHub hub;
    private MemoryHub core;

    Shop() {
        this(new MemoryJournal());
    }

    /** The door of one of several nodes that share a journal. */
    Shop(Journal journal) {
        hub = new TestHub(door -> {
            core = new MemoryHub(door.clock, journal);
            bind(door);
        });
        User mo = User.named(new UserId("mo"), "Mo Karimi", Role.STORE).withBranch(Optional.of("utrecht"));
        await(hub.joining.user(mo, PASSWORD));
    }

    private void bind(TestHub door) {
        Finding finding = new Finding(core.journal, core.persons, HANDLES);
        new FindOperation(finding, TELLING, HANDLES).bind(door.api);
        new StoreOperations(new StoreOperations.Tools(
                        new Commands(core.lanes, door.clock),
                        finding,
                        new Counters(POLICY, TELLING, door.clock),
                        POLICY,
                        QUEUES,
                        TELLING,
                        HANDLES,
                        new Recollection(core.journal, core.codec)))
                .bind(door.api);
    }

    MemoryHub core() {
        return core;
    }

    static PurchaseLine hairDryer() {
        return new PurchaseLine(1, "HD-1800", "Hair dryer 1800 W", 1, new BigDecimal("49.95"));
    }

    static PurchaseLine brushes(int quantity) {
        return new PurchaseLine(2, "BR-3", "Brush", quantity, new BigDecimal("7.50"));
    }

    static Purchase inBreda(PurchaseLine... lines) {
        return new Purchase(RECEIPT, Place.of("breda"), BOUGHT, EURO, List.of(lines));
    }

    static Purchase onTheWeb(String order, PurchaseLine... lines) {
        return new Purchase(PurchaseReference.order(order), Place.WEB, BOUGHT.plusSeconds(60), EURO, List.of(lines));
    }

    CustomerId bought(Purchase purchase, Presented... who) {
        return core.happened(RegisteringPurchases.register(purchase), who);
    }

    /** What is answered to a text in the one field. */
    static JsonObject found(Browser browser, String text) {
        String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return kept("findPurchases", 200, browser.get("/api/v1/purchases?find=" + query));
    }

    /** The faulty hair dryer on the counter of a branch; she wants her money. */
    static JsonObject faultyDryer(CustomerId customer, String branch) {
        return new JsonObject()
                .put("customer", customer.toString())
                .put("purchase", new JsonObject().put("kind", "receipt").put("value", RECEIPT.value()))
                .put("branch", branch)
                .put("ground", "conformity")
                .put(
                        "lines",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("line", 1)
                                        .put("quantity", 1)
                                        .put("reason", "faulty")
                                        .put("condition", "used")
                                        .put("words", "it blows cold air only")))
                .put("settlement", "original-payment");
    }

    @Override
    public void close() {
        core.close();
        hub.close();
    }
}
