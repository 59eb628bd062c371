package io.throughline.ui.desk;

import static io.throughline.ui.server.MemoryHub.loyalty;
import static io.throughline.ui.server.Promises.kept;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.ContactId;
import io.throughline.ui.server.Browser;
import io.throughline.ui.server.FullHub;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AskingColleaguesTest {
    private final FullHub hub = new FullHub();
    private final Browser noor = hub.browser("agent1");
    private final Browser daan = hub.browser("agent2");

    @AfterEach
    void stop() {
        hub.close();
    }

    private static JsonArray mentions(Browser who) {
        return kept("listMentions", 200, who.get("/api/v1/mentions")).getJsonArray("items");
    }

    @Test
    void a_colleague_who_is_named_finds_it_until_she_has_looked() {
        ContactId call = hub.call(loyalty("2210004471"));
        JsonObject note = new JsonObject().put("text", "@Daan Mulder kun jij meekijken?");
        kept("writeNote", 200, noor.post("/api/v1/contacts/" + call + "/notes", note));
        assertThat(mentions(noor)).isEmpty();
        assertThat(mentions(daan)).singleElement().satisfies(each -> {
            JsonObject mention = (JsonObject) each;
            assertThat(mention.getString("contact")).isEqualTo(call.toString());
            assertThat(mention.getString("by")).isEqualTo("Noor Visser");
            assertThat(mention.getString("text")).contains("meekijken");
        });
        assertThat(daan.send(HttpMethod.DELETE, "/api/v1/mentions/" + call, null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(mentions(daan)).isEmpty();
    }

    @Test
    void replies_come_in_both_languages_with_a_title_in_ones_own() {
        JsonObject moment = kept("listReplies", 200, noor.get("/api/v1/replies"))
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(moment.getString("title")).isEqualTo("Ogenblik");
        assertThat(moment.getJsonObject("text").getString("en")).contains("{customer}");
    }
}
