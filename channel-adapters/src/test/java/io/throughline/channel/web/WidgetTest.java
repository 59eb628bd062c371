package io.throughline.channel.web;

import static io.throughline.channel.HttpFixture.await;
import static io.throughline.channel.HttpFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.browsing.Browsing;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.contact.Offering;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.customer.Identity;
import io.throughline.hub.journal.Key;
import io.throughline.hub.lane.Command;
import io.throughline.hub.lane.Outcome;
import io.throughline.hub.lane.Who;
import io.throughline.hub.mood.Moods;
import io.throughline.hub.person.Person;
import io.throughline.hub.person.Persons;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Occasion;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidgetTest {
    private static final Actor NOOR = Actor.agent("agent1", "Noor Visser");
    private static WidgetFixture widget;

    @BeforeAll
    static void start() {
        widget = new WidgetFixture();
    }

    @AfterAll
    static void stop() {
        widget.close();
    }

    private static JsonObject text(String text) {
        return new JsonObject().put("text", text);
    }

    private static Person person(String kind, String value) {
        Key key = new Key(kind, value);
        CustomerId customer = CustomerId.of(
                await(widget.http.hub.journal.resolve(Set.of(key))).get(key));
        return await(new Persons(widget.http.hub.contexts).find(customer)).orElseThrow();
    }

    static void act(WidgetFixture widget, String visitor, Actor by, Function<Contact, Decision> doing) {
        Who who = new Who.Holder(Contacts.referenceKey(Channel.WEB, visitor));
        Decision decision = (context, occasion) -> context.get(Contacts.SLICE)
                .findOpen(Channel.WEB, visitor)
                .map(doing)
                .orElseThrow()
                .decide(context, occasion);
        Occasion occasion = new Occasion(UUID.randomUUID(), Instant.now(), by);
        assertThat(await(widget.http.hub.lanes.handle(new Command(who, decision, occasion))))
                .isInstanceOf(Outcome.Done.class);
    }

    static void answer(WidgetFixture widget, String visitor, String text) {
        AgentRef noor = AgentRef.of(NOOR);
        act(
                widget,
                visitor,
                Actor.HUB,
                contact -> Offering.offer(contact.id(), noor, Instant.now().plusSeconds(20)));
        act(widget, visitor, NOOR, contact -> Offering.accept(contact.id()));
        act(widget, visitor, NOOR, contact -> Talking.send(contact.id(), text));
    }

    @Test
    void what_a_visitor_looks_at_and_searches_is_in_her_story() {
        JsonObject visitor = widget.newVisitor();
        String token = visitor.getString("token");
        JsonObject page =
                new JsonObject().put("url", "https://shop.example/help").put("title", "Help");
        assertThat(widget.post(token, "pages", page).statusCode()).isEqualTo(202);
        JsonObject search = new JsonObject().put("query", "cold air").put("results", 3);
        assertThat(widget.post(token, "searches", search).statusCode()).isEqualTo(202);
        Browsing browsing =
                person("visitor", visitor.getString("visitor")).record().get(Browsing.SLICE);
        assertThat(browsing.pageViews()).isEqualTo(1);
        assertThat(browsing.searches()).extracting(Browsing.Search::results).containsExactly(3);
    }

    @Test
    void whoever_would_rather_be_called_keeps_her_place() {
        JsonObject visitor = widget.newVisitor();
        String token = visitor.getString("token");
        widget.post(token, "messages", text("It blows cold air."));
        assertThat(widget.post(token, "callback", new JsonObject().put("number", "12"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(widget.post(token, "callback", new JsonObject().put("number", "06 12345678"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(widget.conversation(token).getString("callback")).isEqualTo("+31612345678");
        Contact contact = person("visitor", visitor.getString("visitor"))
                .record()
                .get(Contacts.SLICE)
                .open()
                .get(0);
        assertThat(contact.state().waits()).isTrue();
    }

    @Test
    void messages_go_both_ways_and_the_conversation_survives_a_reload() {
        JsonObject visitor = widget.newVisitor();
        String token = visitor.getString("token");
        assertThat(widget.conversation(token).getBoolean("open")).isFalse();
        JsonObject first = json(widget.post(token, "messages", text("It blows cold air.")));
        answer(widget, visitor.getString("visitor"), "I see what you searched for.");
        JsonObject conversation = widget.conversation(token);
        assertThat(conversation.getBoolean("open")).isTrue();
        assertThat(conversation.getBoolean("staffed")).isTrue();
        List<JsonObject> messages = conversation.getJsonArray("messages").stream()
                .map(JsonObject.class::cast)
                .toList();
        assertThat(messages.get(0)).isEqualTo(first);
        assertThat(messages)
                .extracting(message -> message.getString("from"))
                .containsExactly("customer", "joined", "agent");
        assertThat(messages)
                .extracting(message -> message.getString("name"))
                .containsExactly(null, "Noor Visser", "Noor Visser");
    }

    @Test
    void a_message_sent_twice_is_one_message() {
        String token = widget.newVisitor().getString("token");
        HttpResponse<String> once = widget.post(token, "messages", text("Hello?"), "Idempotency-Key", "m-1");
        HttpResponse<String> again = widget.post(token, "messages", text("Hello?"), "Idempotency-Key", "m-1");
        assertThat(again.body()).isEqualTo(once.body());
        assertThat(widget.conversation(token).getJsonArray("messages")).hasSize(1);
    }

    @Test
    void notes_among_colleagues_are_never_shown() {
        JsonObject visitor = widget.newVisitor();
        String token = visitor.getString("token");
        widget.post(token, "messages", text("Hello"));
        act(widget, visitor.getString("visitor"), NOOR, contact -> Talking.note(contact.id(), "careful"));
        assertThat(widget.conversation(token).encode()).doesNotContain("careful");
    }

    @Test
    void without_anybody_there_the_widget_says_so() {
        String token = widget.newVisitor().getString("token");
        widget.staff.is(false);
        assertThat(widget.conversation(token).getBoolean("staffed")).isFalse();
        widget.staff.is(true);
        assertThat(widget.conversation(token).getBoolean("staffed")).isTrue();
        widget.staff.is(false);
    }

    @Test
    void whoever_signs_in_at_the_shop_becomes_the_known_customer() {
        JsonObject visitor = widget.newVisitor();
        String token = visitor.getString("token");
        widget.post(token, "searches", new JsonObject().put("query", "before signing in"));
        JsonObject identity = new JsonObject().put("identity", widget.signIn("sanne"));
        assertThat(widget.post(token, "identity", identity).statusCode()).isEqualTo(204);
        Person sanne = person("loyalty", "2210004471");
        assertThat(sanne.name()).contains("Sanne de Wit");
        assertThat(sanne.all(Browsing.SLICE).flatMap(browsing -> browsing.searches().stream()))
                .extracting(Browsing.Search::query)
                .contains("before signing in");
        assertThat(sanne.records().stream().map(Context::customer))
                .contains(person("visitor", visitor.getString("visitor")).customer());
    }

    @Test
    void a_browser_that_two_people_use_does_not_make_them_one() {
        String token = widget.newVisitor().getString("token");
        widget.post(token, "messages", text("I am Sanne"));
        widget.post(token, "identity", new JsonObject().put("identity", widget.signIn("sanne")));
        HttpResponse<String> bert =
                widget.post(token, "identity", new JsonObject().put("identity", widget.signIn("bert")));
        assertThat(bert.statusCode()).isEqualTo(403);
        String fresh = widget.newVisitor().getString("token");
        assertThat(widget.post(fresh, "identity", new JsonObject().put("identity", widget.signIn("bert")))
                        .statusCode())
                .isEqualTo(204);
        assertThat(person("loyalty", "2210009913").all(Identity.SLICE).flatMap(identity -> identity.name().stream()))
                .containsOnly("Bert Terpstra");
    }

    @Test
    void signing_in_twice_changes_nothing() {
        String token = widget.newVisitor().getString("token");
        for (int i = 0; i < 2; i++) {
            assertThat(widget.post(token, "identity", new JsonObject().put("identity", widget.signIn("sanne")))
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    @ParameterizedTest
    @CsvSource({"forged.seal", "eyJoYW5kbGVzIjpbXX0.AAAA", "nothing at all"})
    void what_the_shop_did_not_say_is_refused(String identity) {
        String token = widget.newVisitor().getString("token");
        assertThat(widget.post(token, "identity", new JsonObject().put("identity", identity))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_face_is_remembered() {
        JsonObject visitor = widget.newVisitor();
        String token = visitor.getString("token");
        assertThat(widget.post(token, "feedback", new JsonObject().put("face", "happy"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(widget.conversation(token).getString("lastMood")).isEqualTo("happy");
        assertThat(person("visitor", visitor.getString("visitor"))
                        .record()
                        .get(Moods.SLICE)
                        .curve())
                .hasSize(1);
    }

    @Test
    void nobody_does_anything_without_a_visitors_token() {
        assertThat(widget.http
                        .post("/channels/web/messages", "application/json", "{\"text\":\"x\"}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(widget.post("1.AAAAAAAAAAAAAAAAAAAAAA.99999999999.forged", "messages", text("x"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(widget.http.get("/channels/web/conversation").statusCode()).isEqualTo(401);
        assertThat(widget.http.get("/channels/web/stream?token=x").statusCode()).isEqualTo(401);
    }

    @Test
    void a_visitor_cannot_read_another_ones_conversation() {
        widget.post(widget.newVisitor().getString("token"), "messages", text("secret"));
        assertThat(widget.conversation(widget.newVisitor().getString("token")).encode())
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"pages, 400", "searches, 400", "messages, 400", "identity, 400", "feedback, 400"})
    void nonsense_is_told_so(String path, int status) {
        String token = widget.newVisitor().getString("token");
        assertThat(widget.post(token, path, new JsonObject().put("text", " ").put("face", "sad"))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void large_bodies_and_forms_of_other_sites_are_refused() {
        String token = widget.newVisitor().getString("token");
        assertThat(widget.post(token, "messages", text("x".repeat(40_000))).statusCode())
                .isEqualTo(413);
        assertThat(widget.http
                        .post("/channels/web/messages", "text/plain", "{\"text\":\"x\"}", "X-Visitor", token)
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void only_listed_sites_may_use_the_widget_from_elsewhere() {
        HttpResponse<String> listed =
                widget.http.post("/channels/web/visitors", "application/json", "{}", "Origin", WidgetFixture.SHOP);
        HttpResponse<String> other =
                widget.http.post("/channels/web/visitors", "application/json", "{}", "Origin", "https://evil.example");
        assertThat(listed.headers().firstValue("Access-Control-Allow-Origin")).contains(WidgetFixture.SHOP);
        assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        HttpResponse<String> preflight = widget.http.send(
                "/channels/web/messages",
                request -> request.method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", WidgetFixture.SHOP)
                        .header("Access-Control-Request-Method", "POST"));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Headers")
                        .orElse(""))
                .contains("x-visitor");
    }

    @Test
    void the_demonstrations_shop_lists_whom_one_can_be() {
        assertThat(widget.http.get("/shop/customers").body()).contains("sanne", "Bert Terpstra");
        assertThat(widget.http
                        .post("/shop/sign-in", "application/json", "{\"customer\":\"nobody\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_visitor_who_is_too_fast_has_to_wait() {
        try (WidgetFixture slow = new WidgetFixture(new WebLimits(0.2, 100, 10, 1))) {
            String token = slow.newVisitor().getString("token");
            JsonObject page = new JsonObject().put("url", "https://shop.example/");
            assertThat(slow.post(token, "pages", page).statusCode()).isEqualTo(202);
            assertThat(slow.post(token, "pages", page).statusCode()).isEqualTo(429);
        }
    }
}
