package io.throughline.ui.live;

import static io.throughline.ui.server.MemoryHub.email;
import static io.throughline.ui.server.MemoryHub.loyalty;
import static io.throughline.ui.server.MemoryHub.phone;
import static io.throughline.ui.server.TestHub.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.browsing.Browsing;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.customer.Naming;
import io.throughline.hub.presence.Presence;
import io.throughline.hub.story.CustomerId;
import io.throughline.ui.server.Browser;
import io.throughline.ui.server.FullHub;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TellingPagesTest {
    private final FullHub hub = new FullHub();
    private final HttpClient client = hub.http.vertx.createHttpClient();

    @AfterEach
    void stop() {
        hub.close();
    }

    /** An open page that waits for one message. */
    private final class Page {
        private final Promise<JsonObject> found = Promise.promise();
        private final Promise<Void> open = Promise.promise();
        private String rest = "";

        Page(Browser browser, String topics, Predicate<JsonObject> wanted) {
            await(client.request(HttpMethod.GET, hub.http.port(), "127.0.0.1", "/stream?topics=" + topics)
                    .compose(request ->
                            request.putHeader("Cookie", browser.cookie()).send())
                    .onSuccess(answer -> answer.handler(part -> take(part.toString(), wanted))));
            await(open.future());
        }

        private void take(String text, Predicate<JsonObject> wanted) {
            String[] frames = (rest + text).split("\n\n", -1);
            rest = frames[frames.length - 1];
            for (int n = 0; n < frames.length - 1; n++) {
                if (frames[n].contains("event: hello")) {
                    open.tryComplete();
                } else if (frames[n].contains("data: {\"type\"")) {
                    JsonObject message = new JsonObject(frames[n].substring(frames[n].indexOf("data: ") + 6));
                    if (wanted.test(message)) {
                        found.tryComplete(message);
                    }
                }
            }
        }

        JsonObject told() {
            return await(found.future());
        }
    }

    @Test
    void who_serves_a_queue_sees_what_comes_into_it() {
        Page desk = new Page(hub.browser("agent1"), "desk", message -> true);
        ContactId call = hub.call(phone("+31612345678"));
        JsonObject told = desk.told();
        assertThat(told.getString("type")).isEqualTo("desk");
        assertThat(told.getString("key")).isEqualTo(call.toString());
        assertThat(told.getJsonObject("data").getString("queueName")).isEqualTo("Klantenservice");
    }

    @Test
    void a_shop_sees_whom_it_expects_and_a_desk_nothing_of_it() {
        Page shop = new Page(hub.browser("store1"), "desk", message -> true);
        hub.arrives(Channel.STORE, "groningen", loyalty("2210004471"));
        assertThat(shop.told().getJsonObject("data").getString("queue")).isEqualTo("groningen");
    }

    @Test
    void who_had_a_contact_sees_it_go() {
        ContactId call = hub.call(phone("+31612345678"));
        Browser noor = hub.browser("agent1");
        noor.post("/api/v1/contacts/" + call + "/accept", new JsonObject());
        Page desk = new Page(noor, "desk", message -> isIn(message, "ended"));
        noor.post("/api/v1/contacts/" + call + "/end", new JsonObject());
        noor.post("/api/v1/contacts/" + call + "/wrap-up", new JsonObject().put("outcome", "solved"));
        assertThat(desk.told().getString("key")).isEqualTo(call.toString());
    }

    private static boolean isIn(JsonObject message, String state) {
        return message.getJsonObject("data").getString("state").equals(state);
    }

    @Test
    void a_page_that_shows_a_story_is_told_that_it_changed() {
        CustomerId sanne = hub.memory.happened(Naming.name("Sanne de Wit"), loyalty("2210004471"));
        Page page = new Page(hub.browser("agent1"), "story:" + sanne, message -> true);
        hub.memory.happened(Browsing.search("hair dryer", 3), loyalty("2210004471"));
        assertThat(page.told().getString("key")).isEqualTo(sanne.toString());
        assertThat(page.told().getValue("data")).isNull();
    }

    @Test
    void a_page_that_shows_a_linked_record_is_told_as_well() {
        CustomerId one = hub.memory.happened(Naming.name("Sanne de Wit"), loyalty("2210004471"));
        CustomerId other = hub.memory.happened(Naming.name("S. de Wit"), email("sanne@example.org"));
        Browser noor = hub.browser("agent1");
        noor.post("/api/v1/customers/" + one + "/links", new JsonObject().put("other", other.toString()));
        Page page = new Page(noor, "story:" + one, message -> true);
        hub.memory.happened(Browsing.search("hair dryer", 3), email("sanne@example.org"));
        assertThat(page.told().getString("key")).isEqualTo(one.toString());
    }

    @Test
    void presence_reaches_whose_it_is() {
        Page page = new Page(
                hub.browser("agent1"),
                "desk",
                message -> message.getString("type").equals("presence"));
        hub.live.changed(new Presence("agent1", Presence.State.BUSY, "did not answer", Instant.EPOCH));
        assertThat(page.told().getJsonObject("data").getString("state")).isEqualTo("busy");
    }
}
