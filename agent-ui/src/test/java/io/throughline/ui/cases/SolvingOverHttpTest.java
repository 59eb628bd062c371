package io.throughline.ui.cases;

import static io.throughline.ui.server.MemoryHub.phone;
import static io.throughline.ui.server.Promises.kept;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.ContactId;
import io.throughline.ui.server.Browser;
import io.throughline.ui.server.FullHub;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SolvingOverHttpTest {
    private final FullHub hub = new FullHub();
    private final Browser noor = hub.browser("agent1");
    private ContactId call;
    private String path;

    @BeforeEach
    void aCase() {
        call = hub.call(phone("+31612345678"));
        noor.post("/api/v1/contacts/" + call + "/accept", new JsonObject());
        JsonObject about = new JsonObject().put("topic", "broken-product").put("title", "Hair dryer");
        path = "/api/v1/cases/"
                + kept("attachCase", 200, noor.post("/api/v1/contacts/" + call + "/case", about))
                        .getString("case");
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private JsonObject asked() {
        JsonObject question = new JsonObject().put("question", "what-is-wrong").put("contact", call.toString());
        return kept("askQuestion", 200, noor.post(path + "/questions", question));
    }

    @Test
    void a_case_is_found_by_whose_it_is() {
        JsonObject found = kept("findAnything", 200, noor.get("/api/v1/finds?q=0612345678"))
                .getJsonArray("things")
                .getJsonObject(0);
        assertThat(found.getString("kind")).isEqualTo("case");
        assertThat(path).endsWith(found.getString("id"));
        assertThat(found.getString("title")).isEqualTo("Hair dryer");
        assertThat(found.getBoolean("open")).isTrue();
    }

    @Test
    void to_ask_what_is_known_is_a_repeat_and_the_answer_comes_along() {
        assertThat(asked()).isEqualTo(new JsonObject().put("repeat", false).putNull("known"));
        JsonObject fact = new JsonObject()
                .put("question", "what-is-wrong")
                .put("answer", "blows cold air only")
                .put("contact", call.toString());
        JsonObject learned = kept("noteFact", 201, noor.post(path + "/facts", fact));
        assertThat(learned.getString("by")).isEqualTo("Noor Visser");
        JsonObject again = asked();
        assertThat(again.getBoolean("repeat")).isTrue();
        assertThat(again.getJsonObject("known").getString("answer")).isEqualTo("blows cold air only");
        JsonObject story = kept("readStory", 200, noor.get("/api/v1/customers/" + hub.customer(call) + "/story"));
        assertThat(story.getInteger("repeats")).isEqualTo(1);
        assertThat(story.getJsonArray("repeatedQuestions").getJsonObject(0).getString("askedBy"))
                .isEqualTo("Noor Visser");
    }

    @Test
    void what_was_tried_is_noted() {
        JsonObject attempt = new JsonObject().put("what", "cleaned the filter").put("outcome", "still cold");
        assertThat(kept("noteAttempt", 201, noor.post(path + "/attempts", attempt))
                        .getString("by"))
                .isEqualTo("Noor Visser");
    }

    @Test
    void a_promise_is_made_once_per_key_and_settled() {
        JsonObject promise = new JsonObject()
                .put("what", "call back")
                .put("due", hub.http.now.get().plusSeconds(3600).toString());
        noor.with("Idempotency-Key", "promise-01");
        JsonObject made = kept("makePromise", 201, noor.post(path + "/promises", promise));
        assertThat(kept("makePromise", 201, noor.post(path + "/promises", promise)))
                .isEqualTo(made);
        assertThat(made.getString("owner")).isEqualTo("Noor Visser");
        JsonObject keep = new JsonObject().put("state", "kept");
        String one = path + "/promises/" + made.getString("id");
        JsonObject settled = kept("settlePromise", 200, noor.send(HttpMethod.PATCH, one, keep));
        assertThat(settled.getString("state")).isEqualTo("kept");
        JsonObject broken = new JsonObject().put("state", "broken");
        noor.with("Idempotency-Key", "promise-02");
        kept("settlePromise", 409, noor.send(HttpMethod.PATCH, one, broken));
    }

    @Test
    void a_promise_for_the_past_is_refused_in_words() {
        JsonObject promise = new JsonObject().put("what", "call back").put("due", "2020-01-01T00:00:00Z");
        assertThat(kept("makePromise", 409, noor.post(path + "/promises", promise))
                        .getString("title"))
                .isEqualTo("Een toezegging heeft een moment nodig dat nog komt.");
    }

    @Test
    void a_case_is_closed_with_an_outcome_of_the_configuration() {
        kept("closeCase", 400, noor.post(path + "/close", new JsonObject().put("outcome", "moon")));
        JsonObject closed =
                kept("closeCase", 200, noor.post(path + "/close", new JsonObject().put("outcome", "solved")));
        assertThat(closed.getString("state")).isEqualTo("closed");
        assertThat(closed.getString("title")).isEqualTo("Hair dryer");
    }

    @Test
    void a_contact_that_is_wrapped_up_as_solved_closes_its_case_and_the_story_says_so() {
        noor.post("/api/v1/contacts/" + call + "/end", new JsonObject());
        JsonObject solved = new JsonObject().put("outcome", "solved");
        kept("wrapUpContact", 200, noor.post("/api/v1/contacts/" + call + "/wrap-up", solved));
        JsonObject story =
                kept("readStory", 200, noor.get("/api/v1/customers/" + hub.customer(call) + "/story?lang=en"));
        assertThat(story.getJsonArray("cases").getJsonObject(0).getString("state"))
                .isEqualTo("closed");
        assertThat(story.getJsonArray("timeline").getJsonObject(0).getString("text"))
                .isEqualTo("Case closed: Solved");
    }

    @Test
    void a_topic_comes_from_the_configuration() {
        JsonObject about = new JsonObject().put("topic", "moon");
        kept("attachCase", 400, noor.post("/api/v1/contacts/" + call + "/case", about));
    }
}
