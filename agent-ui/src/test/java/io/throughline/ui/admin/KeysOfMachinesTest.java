package io.throughline.ui.admin;

import static io.throughline.ui.server.Promises.kept;
import static io.throughline.ui.server.TestHub.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.people.ApiSecret;
import io.throughline.ui.http.Answer;
import io.throughline.ui.server.Browser;
import io.throughline.ui.server.TestHub;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeysOfMachinesTest {
    private static final String KEYS = "/api/v1/keys";
    private static final JsonObject TILL = new JsonObject()
            .put("name", "till 4")
            .put("scopes", new JsonArray().add("store").add("read"));

    private final TestHub hub = new TestHub(it -> {
        new KeyOperations(new KeyOperations.Tools(it.keys, it.clock)).bind(it.api);
        it.api.on("readDirectory", request -> Future.succeededFuture(Answer.ok(Map.of())));
    });
    private final Browser bram = hub.browser("bram");

    @AfterEach
    void stop() {
        hub.close();
    }

    private JsonObject made(Browser browser, JsonObject key) {
        return kept("createKey", 201, browser.post(KEYS, key));
    }

    private static List<String> names(JsonObject page) {
        return page.getJsonArray("items").stream()
                .map(key -> ((JsonObject) key).getString("name"))
                .toList();
    }

    private int answerTo(String secret) {
        return hub.browser()
                .with("Authorization", "Bearer " + secret)
                .get("/api/v1/directory")
                .statusCode();
    }

    @Test
    void a_new_key_opens_what_its_scopes_say() {
        JsonObject made = made(bram, TILL);
        assertThat(made.getJsonObject("key").getJsonArray("scopes")).containsExactly("read", "store");
        assertThat(answerTo(made.getString("secret"))).isEqualTo(200);
        assertThat(answerTo(made(bram, TILL.copy().put("scopes", new JsonArray().add("phone")))
                        .getString("secret")))
                .isEqualTo(403);
    }

    @Test
    void the_secret_is_shown_once() {
        JsonObject made = made(bram, TILL);
        String listed = kept("listKeys", 200, bram.get(KEYS)).encode();
        assertThat(listed).contains("till 4").doesNotContain(made.getString("secret"));
        assertThat(listed).doesNotContain(new ApiSecret(made.getString("secret")).hash());
    }

    @Test
    void the_same_write_sent_again_makes_no_second_key() {
        Browser again = bram.with("Idempotency-Key", "till-4-is-new");
        made(again, TILL);
        JsonObject refusal = kept("createKey", 409, again.post(KEYS, TILL));
        assertThat(refusal.getString("type")).isEqualTo("urn:throughline:refused:shown-before");
        assertThat(names(kept("listKeys", 200, bram.get(KEYS)))).containsExactly("till 4");
    }

    @Test
    void keys_are_listed_page_by_page_newest_first() {
        for (int n = 1; n <= 3; n++) {
            made(bram, TILL.copy().put("name", "till " + n));
            hub.now.updateAndGet(now -> now.plusSeconds(1));
        }
        JsonObject first = kept("listKeys", 200, bram.get(KEYS + "?limit=2"));
        assertThat(names(first)).containsExactly("till 3", "till 2");
        JsonObject second = kept("listKeys", 200, bram.get(KEYS + "?limit=2&cursor=" + first.getString("next")));
        assertThat(names(second)).containsExactly("till 1");
        assertThat(second.getString("next")).isNull();
        kept("listKeys", 400, bram.get(KEYS + "?cursor=nowhere"));
    }

    @Test
    void a_revoked_key_says_since_when() {
        String id = made(bram, TILL).getJsonObject("key").getString("id");
        kept("revokeKey", bram.send(HttpMethod.DELETE, KEYS + "/" + id, null));
        JsonObject key =
                kept("listKeys", 200, bram.get(KEYS)).getJsonArray("items").getJsonObject(0);
        assertThat(key.getString("revokedAt")).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(await(hub.keys.newest()).get(0).isValid()).isFalse();
        kept("revokeKey", 404, bram.send(HttpMethod.DELETE, KEYS + "/" + UUID.randomUUID(), null));
    }

    @Test
    void only_administrators_make_keys() {
        kept("createKey", 403, hub.browser("ineke").post(KEYS, TILL));
        kept("listKeys", 401, hub.browser().get(KEYS));
    }
}
