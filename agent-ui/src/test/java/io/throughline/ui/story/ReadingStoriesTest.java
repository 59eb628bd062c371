package io.throughline.ui.story;

import static io.throughline.ui.server.MemoryHub.email;
import static io.throughline.ui.server.MemoryHub.loyalty;
import static io.throughline.ui.server.MemoryHub.phone;
import static io.throughline.ui.server.Promises.kept;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.browsing.Browsing;
import io.throughline.hub.customer.Naming;
import io.throughline.hub.story.CustomerId;
import io.throughline.ui.server.Browser;
import io.throughline.ui.server.FullHub;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadingStoriesTest {
    private final FullHub hub = new FullHub();
    private final Browser noor = hub.browser("agent1");

    @AfterEach
    void stop() {
        hub.close();
    }

    private JsonObject story(CustomerId customer) {
        return kept("readStory", 200, noor.get("/api/v1/customers/" + customer + "/story"));
    }

    @Test
    void a_story_is_told_in_the_language_of_the_reader() {
        CustomerId sanne = hub.memory.happened(Naming.name("Sanne de Wit"), loyalty("2210004471"));
        hub.memory.happened(Browsing.search("hair dryer cold", 0), loyalty("2210004471"));
        hub.call(loyalty("2210004471"));
        JsonObject story = story(sanne);
        assertThat(story.getJsonObject("customer").getString("name")).isEqualTo("Sanne de Wit");
        assertThat(story.getJsonObject("contactNumber").getInteger("count")).isEqualTo(1);
        assertThat(story.getString("headline")).contains("zocht");
        assertThat(story.getJsonArray("openContacts")).hasSize(1);
        JsonObject english = kept("readStory", 200, noor.get("/api/v1/customers/" + sanne + "/story?lang=en"));
        assertThat(english.getString("headline")).contains("searched");
        assertThat(english.getJsonArray("timeline")).isNotEqualTo(story.getJsonArray("timeline"));
    }

    @Test
    void linked_records_tell_one_story_and_unlinked_ones_their_own_again() {
        CustomerId one = hub.memory.happened(Naming.name("Sanne de Wit"), loyalty("2210004471"));
        CustomerId other = hub.memory.happened(Browsing.search("hair dryer", 3), email("sanne@example.org"));
        JsonObject apart = story(one);
        JsonObject link = new JsonObject().put("other", other.toString()).put("evidence", "she said so");
        String id = kept("linkCustomers", 201, noor.post("/api/v1/customers/" + one + "/links", link))
                .getString("id");
        JsonObject together = story(one);
        assertThat(together.getJsonArray("persons")).hasSize(2);
        assertThat(together.getString("headline")).contains("hair dryer");
        assertThat(together.getJsonObject("customer").getJsonArray("handles")).hasSize(2);
        assertThat(together.getJsonArray("links").getJsonObject(0).getString("id"))
                .isEqualTo(id);
        assertThat(noor.send(HttpMethod.DELETE, "/api/v1/customers/" + one + "/links/" + id, null)
                        .statusCode())
                .isEqualTo(204);
        JsonObject again = story(one);
        assertThat(again.getJsonArray("persons")).hasSize(1);
        assertThat(again.getString("headline")).isEqualTo(apart.getString("headline"));
    }

    @Test
    void a_timeline_is_paged_without_gap_or_repeat_also_over_linked_records() {
        CustomerId one = hub.memory.happened(Naming.name("Sanne de Wit"), loyalty("2210004471"));
        CustomerId other = hub.memory.happened(Naming.name("S. de Wit"), email("sanne@example.org"));
        for (int n = 0; n < 60; n++) {
            hub.http.now.updateAndGet(now -> now.plusSeconds(1));
            hub.memory.happened(
                    Browsing.search("search " + n, n), n % 3 == 0 ? email("sanne@example.org") : loyalty("2210004471"));
        }
        noor.post("/api/v1/customers/" + one + "/links", new JsonObject().put("other", other.toString()));
        List<String> ids = new ArrayList<>();
        List<String> times = new ArrayList<>();
        JsonObject story = story(one);
        story.getJsonArray("timeline").forEach(entry -> add((JsonObject) entry, ids, times));
        String cursor = story.getString("more");
        while (cursor != null) {
            JsonObject page = kept(
                    "readTimeline",
                    200,
                    noor.get("/api/v1/customers/" + one + "/timeline?limit=7&before="
                            + URLEncoder.encode(cursor, StandardCharsets.UTF_8)));
            page.getJsonArray("items").forEach(entry -> add((JsonObject) entry, ids, times));
            cursor = page.getString("next");
        }
        assertThat(ids).doesNotHaveDuplicates().hasSize(68);
        assertThat(times).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static void add(JsonObject entry, List<String> ids, List<String> times) {
        ids.add(entry.getString("id"));
        times.add(entry.getString("at"));
    }

    @Test
    void a_timeline_can_be_of_one_channel() {
        CustomerId sanne = hub.memory.happened(Browsing.search("hair dryer", 3), phone("+31612345678"));
        hub.call(phone("+31612345678"));
        JsonObject page = kept("readTimeline", 200, noor.get("/api/v1/customers/" + sanne + "/timeline?channel=phone"));
        assertThat(page.getJsonArray("items"))
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(((JsonObject) entry).getString("channel")).isEqualTo("phone"));
        kept("readTimeline", 400, noor.get("/api/v1/customers/" + sanne + "/timeline?before=moon"));
    }

    @Test
    void what_is_pinned_stands_on_top_for_everybody_until_it_is_taken_off() {
        CustomerId sanne = hub.memory.happened(Browsing.search("hair dryer cold", 0), loyalty("2210004471"));
        String path = "/api/v1/customers/" + sanne + "/pins";
        String entry = story(sanne).getJsonArray("timeline").getJsonObject(0).getString("id");
        kept("pinEntry", 204, noor.post(path, new JsonObject().put("entry", entry)));
        JsonObject pin = kept(
                        "readStory", 200, hub.browser("agent2").get("/api/v1/customers/" + sanne + "/story?lang=en"))
                .getJsonArray("pins")
                .getJsonObject(0);
        assertThat(pin.getString("by")).isEqualTo("Noor Visser");
        assertThat(pin.getJsonObject("entry").getString("text")).contains("hair dryer cold");
        kept("unpinEntry", 204, noor.send(HttpMethod.DELETE, path + "/" + entry, null));
        assertThat(story(sanne).getJsonArray("pins")).isEmpty();
        String stranger = "0b7b6b4e-94b3-4b0a-9a55-2b7d6f5b6c01";
        kept("pinEntry", 400, noor.post(path, new JsonObject().put("entry", stranger)));
    }

    @Test
    void old_contacts_are_found_by_their_channel_after_the_context_has_forgotten_them() {
        CustomerId sanne = hub.memory.happened(Browsing.search("hair dryer", 3), phone("+31612345678"));
        for (int n = 0; n < 35; n++) {
            String call = "/api/v1/contacts/" + hub.call(phone("+31612345678"));
            noor.post(call + "/accept", new JsonObject());
            noor.post(call + "/notes", new JsonObject().put("text", "note " + n));
            noor.post(call + "/end", new JsonObject());
            noor.post(call + "/wrap-up", new JsonObject().put("outcome", "solved"));
        }
        List<String> texts = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonObject page = kept(
                    "readTimeline",
                    200,
                    noor.get("/api/v1/customers/" + sanne + "/timeline?channel=phone&limit=100" + next));
            page.getJsonArray("items").forEach(entry -> texts.add(((JsonObject) entry).getString("text")));
            String cursor = page.getString("next");
            next = cursor == null ? null : "&before=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        }
        assertThat(texts).contains("Notitie: note 0", "Notitie: note 34");
    }

    @Test
    void somebody_unknown_has_no_story() {
        kept("readStory", 404, noor.get("/api/v1/customers/0b7b6b4e-94b3-4b0a-9a55-2b7d6f5b6c01/story"));
    }
}
