package io.throughline.ui.desk;

import static io.throughline.ui.server.MemoryHub.loyalty;
import static io.throughline.ui.server.MemoryHub.phone;
import static io.throughline.ui.server.Promises.kept;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactEvent.MessageReceived;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.story.Decided;
import io.throughline.ui.server.Browser;
import io.throughline.ui.server.FullHub;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandingOverTest {
    private static final String CONTACTS = "/api/v1/contacts/";

    private final FullHub hub = new FullHub();
    private final Browser noor = hub.browser("agent1");
    private ContactId call;

    @BeforeEach
    void aCallAboutABrokenProduct() {
        call = hub.call(phone("+31612345678"));
        noor.post(CONTACTS + call + "/accept", new JsonObject());
        JsonObject about = new JsonObject().put("topic", "broken-product");
        String id = kept("attachCase", 200, noor.post(CONTACTS + call + "/case", about))
                .getString("case");
        JsonObject fact = new JsonObject().put("question", "what-is-wrong").put("answer", "blows cold air only");
        kept("noteFact", noor.post("/api/v1/cases/" + id + "/facts", fact));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private JsonObject handoff(String kind, String id) {
        JsonObject line = new JsonObject()
                .put("kind", "what")
                .put("text", "Blows cold only")
                .putNull("event");
        return new JsonObject()
                .put("to", new JsonObject().put("kind", kind).put("id", id))
                .put("why", "needs a technician")
                .put("lines", new JsonArray().add(line))
                .put("nextStep", "find out whether it can be mended")
                .put("tellCustomer", true);
    }

    @Test
    void the_story_so_far_is_drafted_in_the_language_of_the_reader() {
        JsonObject draft = kept("draftBriefing", 200, noor.get(CONTACTS + call + "/briefing?lang=nl"));
        assertThat(draft.getJsonArray("lines")).isNotEmpty();
        assertThat(draft.getJsonArray("doNotAsk").encode()).contains("blows cold air only");
        JsonObject english = kept("draftBriefing", 200, noor.get(CONTACTS + call + "/briefing?lang=en"));
        assertThat(english.getJsonArray("lines")).isNotEqualTo(draft.getJsonArray("lines"));
    }

    @Test
    void the_draft_has_what_the_customer_began_with_not_her_thanks() {
        ContactId chat = hub.arrives(Channel.WEB, "web", loyalty("2210004471"));
        says(chat, "My kettle leaks since yesterday");
        says(chat, "Thank you!");
        JsonObject draft = kept("draftBriefing", 200, noor.get(CONTACTS + chat + "/briefing?lang=en"));
        assertThat(draft.getJsonArray("lines").encode())
                .contains("Wrote: “My kettle leaks since yesterday”")
                .doesNotContain("Thank you");
    }

    private void says(ContactId chat, String text) {
        hub.memory.happened(
                (context, occasion) -> Decided.events(new MessageReceived(chat, text)), loyalty("2210004471"));
    }

    @Test
    void a_contact_goes_to_another_desk_with_its_story_and_is_confirmed_there() {
        JsonObject given =
                kept("handOver", 201, noor.post(CONTACTS + call + "/handoffs", handoff("queue", "technical")));
        assertThat(given.getString("state")).isEqualTo("pending");
        assertThat(given.getJsonArray("doNotAsk").encode()).contains("blows cold air only");
        assertThat(given.getJsonObject("to").getString("name")).isEqualTo("Technische dienst");

        Browser fatima = hub.browser("tech1");
        JsonObject card = kept("acceptContact", 200, fatima.post(CONTACTS + call + "/accept", new JsonObject()));
        assertThat(card.getJsonObject("handoff").getString("from")).isEqualTo("Noor Visser");
        String path = CONTACTS + call + "/handoffs/" + given.getString("id") + "/acknowledgement";
        kept("acknowledgeHandoff", 409, noor.post(path, new JsonObject()));
        JsonObject read = kept("acknowledgeHandoff", 200, fatima.post(path, new JsonObject()));
        assertThat(read.getString("state")).isEqualTo("acknowledged");
        assertThat(read.getString("acknowledgedBy")).isEqualTo("Fatima el Amrani");
    }

    @Test
    void a_shop_expects_a_visit() {
        kept("handOver", 201, noor.post(CONTACTS + call + "/handoffs", handoff("store", "groningen")));
        JsonObject desk = kept("readDesk", 200, hub.browser("store1").get("/api/v1/desk"));
        JsonObject visit = desk.getJsonArray("waiting").getJsonObject(0);
        assertThat(visit.getString("channel")).isEqualTo("store");
        assertThat(visit.getString("queueName")).isEqualTo("Groningen");
        assertThat(visit.getJsonObject("handoff").getString("state")).isEqualTo("pending");
    }

    @Test
    void nobody_is_handed_over_to_what_does_not_exist() {
        JsonObject problem =
                kept("handOver", 400, noor.post(CONTACTS + call + "/handoffs", handoff("agent", "nobody")));
        assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/to/id");
    }

    @Test
    void only_who_has_a_contact_gives_it_on() {
        kept("handOver", 409, hub.browser("agent2").post(CONTACTS + call + "/handoffs", handoff("queue", "technical")));
    }
}
