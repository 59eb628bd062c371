package io.throughline.channel.events;

import static io.throughline.channel.HttpFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.HttpFixture;
import io.throughline.channel.HubFixture;
import io.throughline.channel.http.Gate;
import io.throughline.hub.browsing.Browsing;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.purchase.PurchaseReference;
import io.throughline.hub.purchase.Purchases;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventsOverHttpTest {
    private static final String ONE = "application/cloudevents+json";
    private static final String MANY = "application/cloudevents-batch+json";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T10:05:00Z"));
    private static HttpFixture http;

    @BeforeAll
    static void start() {
        http = new HttpFixture(EventsOverHttpTest::mount);
    }

    private static void mount(HttpFixture fixture, Router router) {
        EventLimits limits = new EventLimits(64 * 1024, 1024 * 1024, 500, 100_000, 100_000);
        new EventsRoutes(new Gate(fixture.hub.keys), fixture.hub.intake, new HandleReader("NL"), limits, CLOCK)
                .mount(router);
    }

    @AfterAll
    static void stop() {
        http.close();
    }

    private static JsonObject event(String id, String type, JsonObject data) {
        return new JsonObject()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", "/test")
                .put("type", "throughline." + type + ".v1")
                .put("data", data);
    }

    private static JsonObject data(String kind, String value) {
        return new JsonObject()
                .put(
                        "handles",
                        new JsonArray().add(new JsonObject().put("kind", kind).put("value", value)));
    }

    private static JsonObject search(String id, String loyalty) {
        JsonObject data = data("loyalty", loyalty).put("query", "cold air").put("results", 0);
        return event(id, "site.searched", data);
    }

    private static HttpResponse<String> send(String type, String body) {
        return http.post("/events", type, body, "Authorization", "Bearer " + HubFixture.KEY);
    }

    private static HttpResponse<String> send(JsonObject event) {
        return send(ONE, event.encode());
    }

    private static HttpResponse<String> send(JsonObject... batch) {
        return send(MANY, new JsonArray(List.of(batch)).encode());
    }

    @Test
    void an_event_is_answered_with_its_place_in_the_story() {
        JsonObject answer = json(send(search("place-1", "1000000001")));
        assertThat(answer.getString("id")).isEqualTo("place-1");
        assertThat(answer.getString("status")).isEqualTo("accepted");
        assertThat(answer.getLong("position")).isPositive();
        assertThat(http.hub
                        .story(answer.getString("customer"))
                        .get(Browsing.SLICE)
                        .searches())
                .extracting(Browsing.Search::query)
                .containsExactly("cold air");
    }

    @Test
    void the_same_event_again_gets_the_first_answer_again() {
        HttpResponse<String> first = send(search("again-1", "1000000002"));
        send(search("again-2", "1000000002"));
        HttpResponse<String> again = send(search("again-1", "1000000002"));
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        String customer = json(first).getString("customer");
        assertThat(http.hub.story(customer).get(Browsing.SLICE).searches()).hasSize(2);
    }

    @Test
    void binary_mode_means_the_same() {
        HttpResponse<String> answer = http.post(
                "/events",
                "application/json; charset=utf-8",
                search("binary-1", "1000000003").getJsonObject("data").encode(),
                "Authorization",
                "Bearer " + HubFixture.KEY,
                "ce-specversion",
                "1.0",
                "ce-id",
                "binary%20one",
                "ce-source",
                "/test",
                "ce-type",
                "throughline.site.searched.v1");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).getString("id")).isEqualTo("binary one");
    }

    @Test
    void data_may_be_base64() {
        JsonObject event = search("base64-1", "1000000004");
        byte[] data = event.getJsonObject("data").toBuffer().getBytes();
        event.remove("data");
        event.put("data_base64", Base64.getEncoder().encodeToString(data));
        assertThat(send(event).statusCode()).isEqualTo(202);
    }

    @Test
    void bad_events_of_a_batch_do_not_keep_good_ones_out() {
        JsonObject bad = search("batch-2", "1000000005");
        bad.getJsonObject("data").put("results", -1).put("query", 5);
        HttpResponse<String> answer = send(search("batch-1", "1000000005"), bad, search("batch-3", "1000000005"));
        assertThat(answer.statusCode()).isEqualTo(202);
        List<JsonObject> items = json(answer).getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .toList();
        assertThat(items).extracting(item -> item.getString("id")).containsExactly("batch-1", "batch-2", "batch-3");
        assertThat(items)
                .extracting(item -> item.getString("status"))
                .containsExactly("accepted", "rejected", "accepted");
        assertThat(items.get(0).getLong("version")).isLessThan(items.get(2).getLong("version"));
        assertThat(pointers(items.get(1).getJsonObject("problem")))
                .containsExactlyInAnyOrder("/data/results", "/data/query");
    }

    @Test
    void a_batch_of_nothing_but_bad_events_is_bad() {
        HttpResponse<String> answer = send(event("x", "nothing", new JsonObject()), new JsonObject());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(pointers(json(answer))).contains("/0/type", "/1/id", "/1/specversion");
    }

    @Test
    void every_mistake_of_an_event_is_named_at_its_place() {
        JsonObject event = new JsonObject()
                .put("specversion", "0.3")
                .put("id", "")
                .put("type", "throughline.site.searched.v1")
                .put("time", "yesterday")
                .put("data", data("phone", "nobody").put("query", ""));
        HttpResponse<String> answer = send(event);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(pointers(json(answer)))
                .containsExactlyInAnyOrder("/specversion", "/id", "/source", "/time", "/data/query", "/data/results");
    }

    @Test
    void an_unknown_type_is_told_the_known_ones() {
        HttpResponse<String> answer = send(event("unknown-1", "moon.landed", data("loyalty", "12345")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("throughline.purchase.registered.v1", "throughline.feedback.given.v1");
    }

    @ParameterizedTest
    @CsvSource({
        "phone, nobody, a telephone number",
        "email, at home, an e-mail address",
        "loyalty, ABC, a loyalty card number"
    })
    void a_handle_that_cannot_be_one_is_told_what_it_should_be(String kind, String value, String expectation) {
        JsonObject data = data(kind, value).put("query", "x").put("results", 1);
        JsonObject problem = json(send(event("handle-" + kind, "site.searched", data)));
        assertThat(pointers(problem)).containsExactly("/data/handles/0/value");
        assertThat(problem.encode()).contains(expectation);
    }

    @Test
    void text_that_no_database_can_store_is_refused_with_its_place() {
        JsonObject event = search("nul-1", "1000000006");
        event.getJsonObject("data").put("query", "a\u0000b");
        assertThat(pointers(json(send(event)))).containsExactly("/data/query");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{", "[]", "'  '", "null", "{\"a\":1,\"a\":2}", "[[[[[[["})
    void broken_bodies_are_told_so(String body) {
        assertThat(send(ONE, body).statusCode()).isEqualTo(400);
        assertThat(send(MANY, body).statusCode()).isEqualTo(400);
    }

    @Test
    void a_key_is_needed_and_the_right_one() {
        String body = search("key-1", "1000000007").encode();
        assertThat(http.post("/events", ONE, body).statusCode()).isEqualTo(401);
        assertThat(http.post("/events", ONE, body, "Authorization", "Bearer wrong")
                        .statusCode())
                .isEqualTo(401);
        assertThat(http.post("/events", ONE, body, "Authorization", "Bearer " + HubFixture.READING_KEY)
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/json", "application/xml", "application/cloudevents+avro"})
    void another_media_type_is_not_understood(String type) {
        assertThat(send(type, search("type-1", "1000000008").encode()).statusCode())
                .isEqualTo(415);
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_read_whole() {
        JsonObject event = search("large-1", "1000000009");
        event.getJsonObject("data").put("more", "x".repeat(64 * 1024));
        assertThat(send(event).statusCode()).isEqualTo(413);
        assertThat(send(ONE, "x".repeat(10_000_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void one_large_event_of_a_batch_is_rejected_alone() {
        JsonObject large = search("large-2", "1000000010");
        large.getJsonObject("data").put("more", "x".repeat(64 * 1024));
        JsonArray items = json(send(large, search("small-2", "1000000010"))).getJsonArray("items");
        assertThat(items.getJsonObject(0).getJsonObject("problem").getInteger("status"))
                .isEqualTo(413);
        assertThat(items.getJsonObject(1).getString("status")).isEqualTo("accepted");
    }

    @Test
    void a_batch_has_at_most_500_events() {
        JsonArray batch = new JsonArray();
        IntStream.range(0, 501).forEach(i -> batch.add(search("many-" + i, "1000000011")));
        assertThat(send(MANY, batch.encode()).statusCode()).isEqualTo(413);
        batch.remove(500);
        JsonArray items = json(send(MANY, batch.encode())).getJsonArray("items");
        assertThat(items).hasSize(500);
    }

    @Test
    void an_event_from_the_future_is_refused_and_one_of_last_year_is_not() {
        assertThat(send(search("time-1", "1000000012").put("time", "2026-11-24T00:00:00Z"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(search("time-2", "1000000012").put("time", "2025-11-24T00:00:00+01:00"))
                        .statusCode())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @EnumSource
    void the_example_of_every_type_is_accepted(EventType type) {
        JsonObject data = EventsDocument.read().example(type.type());
        JsonObject event = event("example-" + type, "x", data).put("type", type.type());
        assertThat(send(event).statusCode()).as(type.type()).isEqualTo(202);
    }

    @Test
    void a_purchase_is_registered_exactly() {
        JsonObject data = EventsDocument.read()
                .example("throughline.purchase.registered.v1")
                .copy();
        data.put("receipt", "utr-7")
                .put("handles", data("loyalty", "1000000013").getJsonArray("handles"));
        JsonObject answer = json(send(event("purchase-1", "purchase.registered", data)));
        assertThat(http.hub
                        .story(answer.getString("customer"))
                        .get(Purchases.SLICE)
                        .find(PurchaseReference.receipt("UTR-7")))
                .hasValueSatisfying(
                        purchase -> assertThat(purchase.lines().get(0).price()).isEqualTo("49.95"));
    }

    @ParameterizedTest
    @CsvSource({"price, 49.955, /data/lines", "price, 1e3, /data/lines/0/price", "article, '', /data/lines/0/article"})
    void a_purchase_that_makes_no_sense_is_refused(String field, String value, String pointer) {
        JsonObject data = EventsDocument.read().example("throughline.purchase.registered.v1");
        data.getJsonArray("lines").getJsonObject(0).put(field, value);
        assertThat(pointers(json(send(event("purchase-2", "purchase.registered", data)))))
                .containsExactly(pointer);
    }

    @Test
    void a_purchase_needs_a_number_and_a_place() {
        JsonObject data = EventsDocument.read().example("throughline.purchase.registered.v1");
        data.remove("receipt");
        data.remove("branch");
        JsonObject problem = json(send(event("purchase-3", "purchase.registered", data)));
        assertThat(problem.getJsonArray("errors").encode()).contains("needs receipt or order", "needs branch or web");
    }

    private static JsonObject call(String id, String what, String call, String kind, String handle) {
        return event(id, "call." + what, data(kind, handle).put("call", call).put("to", "+31850000002"));
    }

    @Test
    void a_call_goes_to_who_it_was_when_it_rang_whatever_handles_come_later() {
        String loyalty = "1000000014";
        String customer = json(send(call("c1-ring", "ringing", "c1", "phone", "0612300001")))
                .getString("customer");
        JsonObject identified = call("c1-digits", "identified", "c1", "loyalty", loyalty);
        identified.getJsonObject("data").put("digits", loyalty + "#");
        send(identified);
        JsonObject answered = call("c1-answer", "answered", "c1", "loyalty", loyalty);
        answered.getJsonObject("data").put("agent", "agent1");
        send(answered);
        assertThat(open(customer)).singleElement().satisfies(call -> {
            assertThat(call.queue()).contains("technical");
            assertThat(call.from()).isEqualTo("+31612300001");
            assertThat(call.state()).isEqualTo(ContactState.ACTIVE);
            assertThat(call.agent().orElseThrow().name()).isEqualTo("Noor Visser");
        });
        send(call("c1-end", "ended", "c1", "loyalty", loyalty));
        assertThat(open(customer)).extracting(Contact::state).containsExactly(ContactState.WRAP_UP);
    }

    @Test
    void a_call_that_ended_does_not_ring_again_when_its_ringing_comes_late() {
        String customer =
                json(send(call("c2-end", "ended", "c2", "phone", "0612300002"))).getString("customer");
        assertThat(send(call("c2-ring", "ringing", "c2", "phone", "0612300002")).statusCode())
                .isEqualTo(202);
        assertThat(open(customer)).isEmpty();
        assertThat(http.hub.story(customer).get(Contacts.SLICE).past())
                .extracting(Contact::state)
                .containsExactly(ContactState.ABANDONED);
    }

    @Test
    void a_conversation_stays_with_whoever_began_it_and_later_handles_are_hers() {
        JsonObject first =
                data("visitor", "chat-visitor").put("conversation", "k1").put("text", "one");
        String customer = json(send(event("k1-1", "message.received", first))).getString("customer");
        JsonObject second =
                data("loyalty", "1000000015").put("conversation", "k1").put("text", "two");
        JsonObject answer = json(send(event("k1-2", "message.received", second)));
        assertThat(answer.getString("customer")).isEqualTo(customer);
        assertThat(open(customer))
                .singleElement()
                .satisfies(contact -> assertThat(contact.words().unread()).isEqualTo(2));
        assertThat(json(send(event("k1-2", "message.received", second)))).isEqualTo(answer);
        assertThat(json(send(search("k1-3", "1000000015"))).getString("customer"))
                .isEqualTo(customer);
    }

    private static List<Contact> open(String customer) {
        return http.hub.story(customer).get(Contacts.SLICE).open();
    }

    private static List<String> pointers(JsonObject problem) {
        return problem.getJsonArray("errors").stream()
                .map(error -> ((JsonObject) error).getString("pointer"))
                .toList();
    }
}
