package io.throughline.ui.supervision;

import static io.throughline.ui.server.MemoryHub.QUEUES;
import static io.throughline.ui.server.MemoryHub.TOPICS;
import static io.throughline.ui.server.MemoryHub.ZONE;
import static io.throughline.ui.server.MemoryHub.phone;
import static io.throughline.ui.server.Promises.kept;
import static io.throughline.ui.server.TestHub.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.Arriving;
import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.customer.Naming;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.floor.Floor;
import io.throughline.hub.floor.Headlines;
import io.throughline.hub.mood.Face;
import io.throughline.hub.mood.Feeling;
import io.throughline.hub.mood.MoodSource;
import io.throughline.hub.people.Scope;
import io.throughline.hub.presence.Presence;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.supervision.Colleague;
import io.throughline.hub.supervision.FloorNow;
import io.throughline.hub.supervision.LiveWallboard;
import io.throughline.hub.supervision.Supervision;
import io.throughline.hub.supervision.Thresholds;
import io.throughline.ui.server.Browser;
import io.throughline.ui.server.MemoryHub;
import io.throughline.ui.server.TestHub;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WallboardTest {
    private static final String BOARD = "/api/v1/wallboard";
    private static final Colleague NOOR = new Colleague("agent1", "Noor Visser", Set.of("service", "web"));
    private static final Colleague FATIMA = new Colleague("tech1", "Fatima el Amrani", Set.of("technical"));
    private static final Presented SANNES_PHONE = phone("+31612345678");
    private static final Presented BENS_PHONE = phone("+31687654321");

    private MemoryHub core;
    private final TestHub hub = new TestHub(this::bind);
    private final HttpClient client = hub.vertx.createHttpClient();
    private final Browser ineke = hub.browser("ineke");

    private void bind(TestHub door) {
        core = new MemoryHub(door.clock);
        Floor floor = new Floor(core.persons, new Headlines(TOPICS));
        LiveWallboard board = new LiveWallboard(
                new Supervision(QUEUES, TOPICS, ZONE, Thresholds.USUAL), () -> now(door, floor), core.persons);
        core.follow(floor::accept);
        core.follow(board::accept);
        new SupervisionOperations(board, door.feed).bind(door.api);
        await(door.vertx.deployVerticle(board));
    }

    private static FloorNow now(TestHub door, Floor floor) {
        Presence free = new Presence(NOOR.id(), Presence.State.AVAILABLE, "", door.clock.instant());
        return new FloorNow(door.clock.instant(), floor.cards(), List.of(NOOR, FATIMA), List.of(free));
    }

    @AfterEach
    void stop() {
        core.close();
        hub.close();
    }

    private CustomerId rings(Presented phone) {
        CustomerId customer = core.happened(
                Arriving.at(new Arrival(
                        Channel.PHONE,
                        "call-" + phone.handle().value(),
                        phone.handle().value(),
                        "+31850000001",
                        "service")),
                phone);
        hub.now.updateAndGet(now -> now.plusSeconds(30));
        return customer;
    }

    private JsonObject board() {
        return kept("readWallboard", 200, ineke.get(BOARD));
    }

    private List<JsonObject> rows(String list) {
        return kept("readWallboardList", 200, ineke.get(BOARD + "/lists/" + list)).getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    @Test
    void an_empty_floor_is_a_board_without_percents() {
        JsonObject tiles = board().getJsonObject("tiles");
        assertThat(tiles.getJsonObject("waiting").getInteger("count")).isZero();
        assertThat(tiles.getJsonObject("longest").getString("contact")).isNull();
        assertThat(tiles.getJsonObject("serviceLevel").getValue("percent")).isNull();
        assertThat(tiles.getJsonObject("staff"))
                .isEqualTo(new JsonObject()
                        .put("free", 1)
                        .put("busy", 0)
                        .put("break", 0)
                        .put("wrapUp", 0)
                        .put("transfers", 0)
                        .put("offline", 1));
    }

    @Test
    void every_count_opens_the_list_that_it_counts() {
        CustomerId sanne = rings(SANNES_PHONE);
        rings(BENS_PHONE);
        core.happened(Feeling.mark(Face.ANGRY, MoodSource.NOTED, Optional.of(call(sanne))), SANNES_PHONE);
        JsonObject tiles = board().getJsonObject("tiles");
        assertThat(tiles.getJsonObject("waiting").getInteger("count")).isEqualTo(2);
        assertThat(rows("waiting")).hasSize(2);
        assertThat(rows("angry"))
                .hasSize(1)
                .hasSize(tiles.getJsonObject("angry").getInteger("count"));
        assertThat(rows("repeats")).hasSize(tiles.getJsonObject("repeats").getInteger("count"));
        assertThat(rows("service-level"))
                .hasSize(tiles.getJsonObject("serviceLevel").getInteger("answered"));
        assertThat(rows("staff")).hasSize(2);
        assertThat(rows("longest").get(0).getString("contact"))
                .isEqualTo(tiles.getJsonObject("longest").getString("contact"))
                .isEqualTo(call(sanne).toString());
        assertThat(tiles.getJsonObject("longest").getInteger("seconds")).isEqualTo(60);
    }

    private ContactId call(CustomerId customer) {
        return await(core.contexts.latest(customer))
                .get(Contacts.SLICE)
                .open()
                .get(0)
                .id();
    }

    @Test
    void rows_have_names_and_words_in_the_readers_language() {
        rings(SANNES_PHONE);
        core.happened(Naming.name("Sanne de Wit"), SANNES_PHONE);
        JsonObject row = rows("waiting").get(0);
        assertThat(row.getString("name")).isEqualTo("Sanne de Wit");
        assertThat(row.getString("queueName")).isEqualTo("Klantenservice");
        JsonObject english = kept("readWallboard", 200, ineke.get(BOARD + "?lang=en"));
        assertThat(english.getJsonArray("queues").getJsonObject(0).getString("name"))
                .isEqualTo("Customer service");
    }

    @Test
    void a_long_list_comes_page_by_page() {
        rings(SANNES_PHONE);
        rings(BENS_PHONE);
        JsonObject first = kept("readWallboardList", 200, ineke.get(BOARD + "/lists/waiting?limit=1"));
        JsonObject second = kept(
                "readWallboardList",
                200,
                ineke.get(BOARD + "/lists/waiting?limit=1&cursor=" + first.getString("next")));
        assertThat(first.getJsonArray("items")).hasSize(1).isNotEqualTo(second.getJsonArray("items"));
        assertThat(second.getString("next")).isNull();
        kept("readWallboardList", 400, ineke.get(BOARD + "/lists/waiting?cursor=-1"));
        kept("readWallboardList", 400, ineke.get(BOARD + "/lists/moon"));
    }

    @Test
    void the_board_comes_by_itself_when_it_changes() {
        Promise<String> told = Promise.promise();
        StringBuilder text = new StringBuilder();
        HttpClientResponse stream = await(client.request(
                        HttpMethod.GET, hub.port(), "127.0.0.1", "/stream?topics=wallboard")
                .compose(request -> request.putHeader("Cookie", ineke.cookie()).send())
                .onSuccess(answer -> answer.handler(part -> {
                    text.append(part);
                    if (text.indexOf("\"waiting\":{\"count\":1}") >= 0) {
                        told.tryComplete(text.toString());
                    }
                })));
        assertThat(stream.statusCode()).isEqualTo(200);
        rings(SANNES_PHONE);
        assertThat(await(told.future())).contains("\"type\":\"wallboard\"");
    }

    @Test
    void only_who_leads_sees_the_board() {
        kept("readWallboard", 403, hub.browser("noor").get(BOARD));
        kept("readWallboardList", 403, hub.browser("joris").get(BOARD + "/lists/angry"));
        kept("readWallboard", 200, hub.browser("bram").get(BOARD));
        String key = hub.key(Scope.READ).value();
        kept(
                "readWallboard",
                200,
                hub.browser().with("Authorization", "Bearer " + key).get(BOARD));
    }
}
