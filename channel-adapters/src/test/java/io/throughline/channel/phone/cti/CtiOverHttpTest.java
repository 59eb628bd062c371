package io.throughline.channel.phone.cti;

import static io.throughline.channel.HttpFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.HttpFixture;
import io.throughline.channel.HubFixture;
import io.throughline.channel.http.Gate;
import io.throughline.channel.http.Pace;
import io.throughline.channel.phone.PhoneIntake;
import io.throughline.hub.contact.Contact;
import io.throughline.hub.contact.ContactState;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.customer.HandleReader;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CtiOverHttpTest {
    private static HttpFixture http;

    @BeforeAll
    static void start() {
        http = new HttpFixture(CtiOverHttpTest::mount);
    }

    private static void mount(HttpFixture fixture, Router router) {
        new CtiRoutes(
                        new Gate(fixture.hub.keys),
                        new CtiTranslator(new HandleReader("NL")),
                        new PhoneIntake(fixture.hub.intake, InstantSource.system()),
                        new Pace(1_000, 1_000))
                .mount(router);
    }

    @AfterAll
    static void stop() {
        http.close();
    }

    private static HttpResponse<String> tell(String event, String call, String at) {
        JsonObject payload = new JsonObject()
                .put("event", event)
                .put("call", call)
                .put("from", "+31612345999")
                .put("to", "+31850000002")
                .put("agent", "agent1")
                .put("at", at);
        return http.post(
                "/channels/phone/cti",
                "application/json",
                payload.encode(),
                "Authorization",
                "Bearer " + HubFixture.KEY);
    }

    @Test
    void a_call_is_told_from_ringing_to_its_end_and_telling_twice_counts_once() {
        HttpResponse<String> rang = tell("ringing", "x-1", "2026-11-22T10:00:00Z");
        assertThat(rang.statusCode()).isEqualTo(202);
        assertThat(tell("ringing", "x-1", "2026-11-22T10:00:00Z").body()).isEqualTo(rang.body());
        tell("answered", "x-1", "2026-11-22T10:00:10Z");
        tell("held", "x-1", "2026-11-22T10:00:20Z");
        String customer = json(rang).getString("customer");
        assertThat(http.hub.story(customer).get(Contacts.SLICE).open())
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.state()).isEqualTo(ContactState.HELD);
                    assertThat(call.queue()).contains("technical");
                });
        tell("resumed", "x-1", "2026-11-22T10:00:30Z");
        tell("ended", "x-1", "2026-11-22T10:00:40Z");
        assertThat(http.hub.story(customer).get(Contacts.SLICE).open())
                .extracting(Contact::state)
                .containsExactly(ContactState.WRAP_UP);
    }

    @Test
    void without_a_key_nothing_is_told() {
        assertThat(http.post("/channels/phone/cti", "application/json", "{}").statusCode())
                .isEqualTo(401);
    }

    @Test
    void nonsense_is_told_what_is_wrong_with_it() {
        String key = "Bearer " + HubFixture.KEY;
        HttpResponse<String> answer =
                http.post("/channels/phone/cti", "application/json", "{\"event\":\"ringing\"}", "Authorization", key);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/call", "/to");
    }

    @Test
    void a_hold_of_a_call_that_nobody_answered_is_refused_in_words() {
        tell("ringing", "x-2", "2026-11-22T10:00:00Z");
        HttpResponse<String> answer = tell("held", "x-2", "2026-11-22T10:00:20Z");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("urn:throughline:refused:no-conversation");
    }
}
