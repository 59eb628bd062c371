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
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written and not sent is kept, and what was written without knowing the latest is kept back once. */
class WritingTest {
    private static final Arrival CHAT = new Arrival(Channel.WEB, "visit-1", "/hair-dryers", "shop", "web");

    private final FullHub hub = new FullHub();
    private final Browser noor = hub.browser("agent1");
    private final Browser daan = hub.browser("agent2");
    private String contact = "";

    @BeforeEach
    void chat() {
        customerSays("It blows cold only");
        JsonArray waiting = kept("readDesk", 200, noor.get("/api/v1/desk")).getJsonArray("waiting");
        contact = "/api/v1/contacts/" + waiting.getJsonObject(0).getString("id");
        kept("acceptContact", 200, noor.post(contact + "/accept", new JsonObject()));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private void customerSays(String text) {
        hub.memory.happened(Arriving.message(CHAT, text), loyalty("2210004471"));
    }

    private long version() {
        return kept("readContact", 200, noor.get(contact)).getLong("version");
    }

    private static JsonObject words(String text, long basedOn) {
        return new JsonObject().put("text", text).put("basedOn", basedOn);
    }

    private void draft(String kind, String text) {
        kept("keepDraft", 200, noor.send(HttpMethod.PUT, contact + "/drafts/" + kind, words(text, version())));
    }

    private static List<String> drafts(Browser browser) {
        return kept("listDrafts", 200, browser.get("/api/v1/drafts")).getJsonArray("items").stream()
                .map(draft -> ((JsonObject) draft).getString("kind") + ": " + ((JsonObject) draft).getString("text"))
                .toList();
    }

    @Test
    void a_draft_is_there_at_the_next_desk_and_for_nobody_else() {
        draft("reply", "Have you tried");
        draft("reply", "Have you tried the filter?");
        draft("note", "sounds tired");
        assertThat(drafts(hub.browser("agent1")))
                .containsExactlyInAnyOrder("reply: Have you tried the filter?", "note: sounds tired");
        assertThat(drafts(daan)).isEmpty();
    }

    @Test
    void what_was_sent_or_given_up_is_no_draft_any_more() {
        draft("reply", "Have you tried the filter?");
        draft("note", "sounds tired");
        kept("sendMessage", 200, noor.post(contact + "/messages", words("Have you tried the filter?", version())));
        assertThat(drafts(noor)).containsExactly("note: sounds tired");
        noor.send(HttpMethod.DELETE, contact + "/drafts/note", null);
        assertThat(drafts(noor)).isEmpty();
    }

    @Test
    void a_text_is_kept_back_when_the_customer_or_a_colleague_said_something_since_it_was_begun() {
        long begun = version();
        customerSays("By the way, it smells burnt");
        kept("writeNote", 200, daan.post(contact + "/notes", new JsonObject().put("text", "Recall! See the list")));
        JsonObject back = kept("sendMessage", 412, noor.post(contact + "/messages", words("Try the filter", begun)));
        assertThat(back.getJsonArray("came").stream().map(line -> ((JsonObject) line).getString("text")))
                .containsExactly("By the way, it smells burnt", "Recall! See the list");
        kept("sendMessage", 200, noor.post(contact + "/messages", words("Please unplug it", back.getLong("version"))));
    }

    @Test
    void what_happens_besides_and_ones_own_words_keep_nothing_back() {
        long begun = version();
        kept("writeNote", 200, noor.post(contact + "/notes", words("smells burnt", begun)));
        hub.call(loyalty("2210004471"));
        kept("sendMessage", 200, noor.post(contact + "/messages", words("Please unplug it", begun)));
    }

    @Test
    void the_same_sending_twice_is_one_message() {
        noor.with("Idempotency-Key", "reply-0001");
        long begun = version();
        kept("sendMessage", 200, noor.post(contact + "/messages", words("Please unplug it", begun)));
        kept("sendMessage", 200, noor.post(contact + "/messages", words("Please unplug it", begun)));
        JsonArray log = kept("readContact", 200, noor.get(contact)).getJsonArray("log");
        assertThat(log.stream().filter(line -> "Please unplug it".equals(((JsonObject) line).getString("text"))))
                .hasSize(1);
    }

    @Test
    void a_colleague_sees_who_has_it_open_and_writes() {
        JsonObject typing = new JsonObject().put("typing", true);
        assertThat(daan.send(HttpMethod.PUT, contact + "/attendance", typing).statusCode())
                .isEqualTo(204);
        JsonObject here = hereOnceSaid();
        assertThat(here.getJsonArray("people").getJsonObject(0))
                .isEqualTo(new JsonObject()
                        .put("id", "agent2")
                        .put("name", "Daan Mulder")
                        .put("typing", true));
        assertThat(daan.send(HttpMethod.DELETE, contact + "/attendance", null).statusCode())
                .isEqualTo(204);
    }

    /** It goes over the bus, so it takes a moment. */
    private JsonObject hereOnceSaid() {
        long until = System.nanoTime() + 10_000_000_000L;
        JsonArray here = new JsonArray();
        while (here.isEmpty() && System.nanoTime() < until) {
            here = kept("readDesk", 200, noor.get("/api/v1/desk")).getJsonArray("here");
            Thread.onSpinWait();
        }
        return here.getJsonObject(0);
    }
}
