package io.throughline.ui.desk;

import static io.throughline.ui.server.MemoryHub.loyalty;
import static io.throughline.ui.server.MemoryHub.phone;
import static io.throughline.ui.server.Promises.kept;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.Arriving;
import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.customer.Naming;
import io.throughline.ui.server.Browser;
import io.throughline.ui.server.FullHub;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AtTheDeskTest {
    private static final String CONTACTS = "/api/v1/contacts/";

    private final FullHub hub = new FullHub();
    private final Browser noor = hub.browser("agent1");

    @AfterEach
    void stop() {
        hub.close();
    }

    private JsonObject did(String operation, ContactId contact, String action, JsonObject body) {
        return kept(operation, 200, noor.post(CONTACTS + contact + "/" + action, body));
    }

    private static List<String> ids(JsonObject desk, String list) {
        return desk.getJsonArray(list).stream()
                .map(card -> ((JsonObject) card).getString("id"))
                .toList();
    }

    @Test
    void a_call_waits_is_accepted_and_is_mine() {
        hub.memory.happened(Naming.name("Sanne de Wit"), phone("+31612345678"));
        ContactId call = hub.call(phone("+31612345678"));
        JsonObject before = kept("readDesk", 200, noor.get("/api/v1/desk"));
        assertThat(ids(before, "waiting")).containsExactly(call.toString());
        JsonObject card = before.getJsonArray("waiting").getJsonObject(0);
        assertThat(card.getString("name")).isEqualTo("Sanne de Wit");
        assertThat(card.getString("from")).isEqualTo("06 12345678");
        assertThat(card.getString("queueName")).isEqualTo("Klantenservice");

        JsonObject accepted = did("acceptContact", call, "accept", new JsonObject());
        assertThat(accepted.getString("state")).isEqualTo("active");
        assertThat(accepted.getJsonObject("agent").getString("name")).isEqualTo("Noor Visser");
        JsonObject after = kept("readDesk", 200, noor.get("/api/v1/desk?lang=en"));
        assertThat(ids(after, "mine")).containsExactly(call.toString());
        assertThat(ids(after, "waiting")).isEmpty();
        assertThat(after.getJsonArray("mine").getJsonObject(0).getString("queueName"))
                .isEqualTo("Customer service");
    }

    @Test
    void a_call_belongs_to_one_and_the_other_reads_why_not() {
        ContactId call = hub.call(phone("+31612345678"));
        did("acceptContact", call, "accept", new JsonObject());
        HttpResponse<Buffer> late = hub.browser("agent2").post(CONTACTS + call + "/accept", new JsonObject());
        JsonObject problem = kept("acceptContact", 409, late);
        assertThat(problem.getString("type")).isEqualTo("urn:throughline:refused:with-colleague");
        assertThat(problem.getString("title")).isEqualTo("Een collega heeft dit contact al aangenomen.");
    }

    @Test
    void nobody_takes_a_second_call_by_hand_before_the_first_is_finished() {
        did("acceptContact", hub.call(phone("+31612345678")), "accept", new JsonObject());
        ContactId second = hub.call(phone("+31687654321"));
        JsonObject refused = kept("acceptContact", 409, noor.post(CONTACTS + second + "/accept", new JsonObject()));
        assertThat(refused.getString("type")).isEqualTo("urn:throughline:refused:hands-full");
        assertThat(refused.getString("title")).startsWith("Rond eerst af");
    }

    @Test
    void the_same_key_accepts_once() {
        ContactId call = hub.call(phone("+31612345678"));
        noor.with("Idempotency-Key", "accept-0001");
        JsonObject first = did("acceptContact", call, "accept", new JsonObject());
        JsonObject again = did("acceptContact", call, "accept", new JsonObject());
        assertThat(again.getLong("version")).isEqualTo(first.getLong("version"));
    }

    @Test
    void a_write_on_an_old_version_is_told_so() {
        ContactId call = hub.call(phone("+31612345678"));
        noor.with("If-Match", "\"1\"");
        HttpResponse<Buffer> stale = noor.post(CONTACTS + call + "/accept", new JsonObject());
        kept("acceptContact", 412, stale);
        String version = noor.get(CONTACTS + call).getHeader("ETag");
        assertThat(noor.with("If-Match", version)
                        .post(CONTACTS + call + "/accept", new JsonObject())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_conversation_is_logged_as_it_was_written() {
        Arrival chat = new Arrival(Channel.WEB, "visit-1", "/hair-dryers", "shop", "web");
        hub.memory.happened(Arriving.message(chat, "It blows cold only"), loyalty("2210004471"));
        ContactId id = new ContactId(UUID.fromString(
                ids(kept("readDesk", 200, noor.get("/api/v1/desk")), "waiting").get(0)));
        did("acceptContact", id, "accept", new JsonObject());
        did("sendMessage", id, "messages", new JsonObject().put("text", "Did you clean the filter?"));
        did("writeNote", id, "notes", new JsonObject().put("text", "sounds tired"));
        JsonObject contact = kept("readContact", 200, noor.get(CONTACTS + id));
        JsonArray log = contact.getJsonArray("log");
        assertThat(log.stream()
                        .map(JsonObject.class::cast)
                        .filter(line -> !line.getString("kind").equals("system"))
                        .map(line -> line.getString("from") + ": " + line.getString("text")))
                .containsExactly(
                        "customer: It blows cold only", "agent: Did you clean the filter?", "agent: sounds tired");
        assertThat(contact.getJsonObject("card").getInteger("unread")).isZero();
    }

    @Test
    void a_contact_is_held_resumed_ended_and_wrapped_up() {
        ContactId call = hub.call(phone("+31612345678"));
        did("acceptContact", call, "accept", new JsonObject());
        assertThat(did("holdContact", call, "hold", new JsonObject()).getString("state"))
                .isEqualTo("held");
        assertThat(did("resumeContact", call, "resume", new JsonObject()).getString("state"))
                .isEqualTo("active");
        JsonObject solved = new JsonObject().put("outcome", "solved");
        kept("wrapUpContact", 409, noor.post(CONTACTS + call + "/wrap-up", solved));
        assertThat(did("endContact", call, "end", new JsonObject()).getString("state"))
                .isEqualTo("wrap-up");
        HttpResponse<Buffer> unknown = noor.post(CONTACTS + call + "/wrap-up", new JsonObject().put("outcome", "moon"));
        assertThat(kept("wrapUpContact", 400, unknown).encode()).contains("/outcome");
        assertThat(did("wrapUpContact", call, "wrap-up", solved).getString("state"))
                .isEqualTo("ended");
    }

    @Test
    void what_is_offered_can_be_declined_by_whom_it_is_offered_to() {
        ContactId call = hub.call(phone("+31612345678"));
        kept("declineContact", 409, noor.post(CONTACTS + call + "/decline", new JsonObject()));
    }

    @Test
    void an_unknown_contact_is_not_there() {
        String nobody = "0b7b6b4e-94b3-4b0a-9a55-2b7d6f5b6c01";
        kept("readContact", 404, noor.get(CONTACTS + nobody));
        kept("acceptContact", 404, noor.post(CONTACTS + nobody + "/accept", new JsonObject()));
    }

    @Test
    void who_looks_after_people_does_not_see_customers() {
        ContactId call = hub.call(phone("+31612345678"));
        kept("readContact", 403, hub.browser("admin1").get(CONTACTS + call));
    }
}
