package io.throughline.ui.desk;

import static io.throughline.ui.server.MemoryHub.loyalty;
import static io.throughline.ui.server.Promises.kept;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.Arriving;
import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.Channel;
import io.throughline.ui.server.Browser;
import io.throughline.ui.server.FullHub;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepingForLaterTest {
    private static final Arrival CHAT = new Arrival(Channel.WEB, "visit-1", "/hair-dryers", "shop", "web");
    private static final String IN_AN_HOUR = "2026-11-22T11:00:00Z";

    private final FullHub hub = new FullHub();
    private final Browser noor = hub.browser("agent1");
    private String contact = "";

    @BeforeEach
    void chat() {
        hub.memory.happened(Arriving.message(CHAT, "It blows cold only"), loyalty("2210004471"));
        JsonObject desk = kept("readDesk", 200, noor.get("/api/v1/desk"));
        contact = "/api/v1/contacts/"
                + desk.getJsonArray("waiting").getJsonObject(0).getString("id");
        kept("acceptContact", 200, noor.post(contact + "/accept", new JsonObject()));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private JsonObject aside(int status, String until) {
        return kept("putContactAside", status, noor.post(contact + "/later", new JsonObject().put("until", until)));
    }

    private String later() {
        JsonObject desk = kept("readDesk", 200, noor.get("/api/v1/desk"));
        return String.valueOf(desk.getJsonArray("mine").getJsonObject(0).getString("later"));
    }

    @Test
    void it_says_until_when_and_is_back_when_she_goes_on_before() {
        assertThat(aside(200, IN_AN_HOUR).getString("later")).isEqualTo(IN_AN_HOUR);
        assertThat(later()).isEqualTo(IN_AN_HOUR);
        kept("goOnWithContact", 200, noor.send(HttpMethod.DELETE, contact + "/later", null));
        assertThat(later()).isEqualTo("null");
    }

    @Test
    void it_is_back_when_the_customer_writes() {
        aside(200, IN_AN_HOUR);
        hub.memory.happened(Arriving.message(CHAT, "Are you still there?"), loyalty("2210004471"));
        assertThat(later()).isEqualTo("null");
    }

    @Test
    void a_moment_that_has_passed_is_refused_in_words() {
        assertThat(aside(409, "2026-11-22T09:00:00Z").getString("title")).startsWith("Een contact komt terug");
    }

    @Test
    void she_has_room_for_a_call_while_a_chat_is_kept_for_later() {
        aside(200, IN_AN_HOUR);
        String call = "/api/v1/contacts/" + hub.call(loyalty("2210009999"));
        kept("acceptContact", 200, noor.post(call + "/accept", new JsonObject()));
    }
}
