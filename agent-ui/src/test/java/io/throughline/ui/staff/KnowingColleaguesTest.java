package io.throughline.ui.staff;

import static io.throughline.ui.server.MemoryHub.phone;
import static io.throughline.ui.server.Promises.kept;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.people.Scope;
import io.throughline.ui.server.Browser;
import io.throughline.ui.server.FullHub;
import io.throughline.ui.server.TechnicalIsClosed;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KnowingColleaguesTest {
    private final FullHub hub = new FullHub();
    private final Browser noor = hub.browser("agent1");

    @AfterEach
    void stop() {
        hub.close();
    }

    private JsonObject queue(String id) {
        return queue(id, "");
    }

    private JsonObject queue(String id, String query) {
        return kept("readDirectory", 200, noor.get("/api/v1/directory" + query)).getJsonArray("queues").stream()
                .map(JsonObject.class::cast)
                .filter(queue -> queue.getString("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_directory_says_who_is_free_and_how_many_wait() {
        assertThat(queue("service").getInteger("free")).isZero();
        JsonObject available = new JsonObject().put("state", "available");
        JsonObject presence = kept("setPresence", 200, noor.send(HttpMethod.PUT, "/api/v1/presence", available));
        assertThat(presence.getString("state")).isEqualTo("available");
        assertThat(queue("service").getInteger("free")).isEqualTo(1);
        var call = hub.call(phone("+31612345678"));
        assertThat(queue("service").getInteger("waiting")).isEqualTo(1);
        noor.post("/api/v1/contacts/" + call + "/accept", new JsonObject());
        assertThat(queue("service").getInteger("waiting")).isZero();
        assertThat(queue("service").getInteger("free")).isZero();
    }

    @Test
    void the_directory_says_which_queue_is_closed_until_when_and_what_to_expect_of_the_others() {
        JsonObject closed = queue("technical");
        assertThat(closed.getString("opensAt")).isEqualTo(TechnicalIsClosed.OPENS.toString());
        assertThat(closed.getValue("expectedSeconds")).isNull();
        assertThat(queue("service").getValue("opensAt")).isNull();
        assertThat(queue("service").getInteger("expectedSeconds")).isEqualTo(360);
        assertThat(queue("service", "?channel=web").getInteger("expectedSeconds"))
                .isEqualTo(120);
        noor.send(HttpMethod.PUT, "/api/v1/presence", new JsonObject().put("state", "available"));
        assertThat(queue("service").getInteger("expectedSeconds"))
                .as("somebody is free")
                .isZero();
    }

    @Test
    void topics_come_with_their_questions_in_the_language_of_the_reader() {
        String dutch = kept("readTopics", 200, noor.get("/api/v1/topics")).encode();
        String english =
                kept("readTopics", 200, noor.get("/api/v1/topics?lang=en")).encode();
        assertThat(dutch).contains("Opgelost");
        assertThat(english).contains("Solved");
        String key = "Bearer " + hub.http.key(Scope.READ).value();
        kept("readTopics", 200, hub.http.browser().with("Authorization", key).get("/api/v1/topics"));
    }

    @Test
    void a_shop_serves_its_branch_and_an_administrator_takes_no_contacts() {
        JsonObject busy = new JsonObject().put("state", "busy");
        kept("setPresence", 403, hub.browser("admin1").send(HttpMethod.PUT, "/api/v1/presence", busy));
        kept("setPresence", 400, noor.send(HttpMethod.PUT, "/api/v1/presence", new JsonObject().put("state", "moon")));
    }

    @Test
    void a_break_has_one_of_the_reasons_that_the_topics_tell() {
        assertThat(kept("readTopics", 200, noor.get("/api/v1/topics?lang=en"))
                        .getJsonArray("breaks")
                        .encode())
                .contains("\"lunch\"", "Lunch");
        JsonObject pause = new JsonObject().put("state", "break");
        JsonObject lunch = kept(
                "setPresence",
                200,
                noor.send(HttpMethod.PUT, "/api/v1/presence", pause.copy().put("reason", "lunch")));
        assertThat(lunch.getString("reason")).isEqualTo("lunch");
        kept("setPresence", 200, noor.send(HttpMethod.PUT, "/api/v1/presence", pause));
        kept("setPresence", 400, noor.send(HttpMethod.PUT, "/api/v1/presence", pause.put("reason", "siesta")));
    }

    @Test
    void who_takes_transfers_only_is_there_for_colleagues() {
        JsonObject transfers = new JsonObject().put("state", "transfers");
        kept("setPresence", 200, noor.send(HttpMethod.PUT, "/api/v1/presence", transfers));
        assertThat(queue("service").getInteger("free")).isEqualTo(1);
        assertThat(kept("readDirectory", 200, noor.get("/api/v1/directory")).encode())
                .contains("\"presence\":\"transfers\"");
    }
}
