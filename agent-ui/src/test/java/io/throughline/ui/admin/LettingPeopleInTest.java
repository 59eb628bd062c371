package io.throughline.ui.admin;

import static io.throughline.ui.server.Promises.kept;
import static io.throughline.ui.server.TestHub.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ui.server.Browser;
import io.throughline.ui.server.TestHub;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LettingPeopleInTest {
    private static final String USERS = "/api/v1/users";

    private final TestHub hub = new TestHub(
            it -> new UserOperations(new UserOperations.Tools(it.people, it.passwords, it.queues)).bind(it.api));
    private final Browser bram = hub.browser("bram");

    @AfterEach
    void stop() {
        hub.close();
    }

    private static JsonObject wietske() {
        return new JsonObject()
                .put("id", "wietske")
                .put("name", "Wietske Bos")
                .put("roles", new JsonArray().add("store"))
                .put("branch", "groningen")
                .put("language", "en")
                .put("password", PASSWORD);
    }

    private JsonObject changed(String user, JsonObject change) {
        return kept("changeUser", 200, bram.send(HttpMethod.PATCH, USERS + "/" + user, change));
    }

    private JsonObject refused(String user, JsonObject change) {
        return kept("changeUser", 409, bram.send(HttpMethod.PATCH, USERS + "/" + user, change));
    }

    private static List<String> ids(JsonObject page) {
        return page.getJsonArray("items").stream()
                .map(user -> ((JsonObject) user).getString("id"))
                .toList();
    }

    @Test
    void everybody_is_listed_page_by_page() {
        JsonObject first = kept("listUsers", 200, bram.get(USERS + "?limit=3"));
        assertThat(ids(first)).containsExactly("bram", "ineke", "joris");
        JsonObject second = kept("listUsers", 200, bram.get(USERS + "?limit=3&cursor=" + first.getString("next")));
        assertThat(ids(second)).containsExactly("noor");
        assertThat(second.getString("next")).isNull();
        kept("listUsers", 400, bram.get(USERS + "?cursor=%20"));
    }

    @Test
    void whoever_is_let_in_can_sign_in() {
        JsonObject made = kept("createUser", 201, bram.post(USERS, wietske()));
        assertThat(made.getString("language")).isEqualTo("en");
        assertThat(made.getString("branch")).isEqualTo("groningen");
        assertThat(made.getBoolean("active")).isTrue();
        assertThat(hub.browser().signIn("wietske", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void a_sign_in_name_is_given_once() {
        kept("createUser", 201, bram.post(USERS, wietske()));
        assertThat(kept("createUser", 409, bram.post(USERS, wietske())).getString("title"))
                .isEqualTo("Er is al iemand met deze inlognaam.");
    }

    @Test
    void the_same_write_sent_again_is_answered_as_the_first_time() {
        Browser again = bram.with("Idempotency-Key", "wietske-is-new");
        JsonObject first = kept("createUser", 201, again.post(USERS, wietske()));
        assertThat(kept("createUser", 201, again.post(USERS, wietske()))).isEqualTo(first);
        kept("createUser", 409, again.post(USERS, wietske().put("password", "another one altogether")));
    }

    @Test
    void nobody_works_in_a_shop_that_is_not_there_or_in_none() {
        kept("createUser", 400, bram.post(USERS, wietske().put("branch", "atlantis")));
        JsonObject refusal = kept("createUser", 409, bram.post(USERS, wietske().putNull("branch")));
        assertThat(refusal.getString("type")).isEqualTo("urn:throughline:refused:branch-needed");
        assertThat(refused("joris", new JsonObject().putNull("branch")).getString("type"))
                .isEqualTo("urn:throughline:refused:branch-needed");
    }

    @Test
    void what_is_not_named_stays() {
        JsonObject joris = changed("joris", new JsonObject().put("name", "Joris Kuipers-Bos"));
        assertThat(joris.getString("name")).isEqualTo("Joris Kuipers-Bos");
        assertThat(joris.getString("branch")).isEqualTo("groningen");
        assertThat(joris.getJsonArray("roles")).containsExactly("store");
        JsonObject moved = changed(
                "joris",
                new JsonObject().put("roles", new JsonArray().add("agent")).putNull("branch"));
        assertThat(moved.getString("branch")).isNull();
    }

    @Test
    void whoever_left_is_out_at_once() {
        Browser noor = hub.browser("noor");
        changed("noor", new JsonObject().put("active", false));
        assertThat(noor.get("/api/v1/session").statusCode()).isEqualTo(401);
        assertThat(hub.browser().signIn("noor", PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void another_password_ends_the_sessions_and_another_name_does_not() {
        Browser noor = hub.browser("noor");
        changed("noor", new JsonObject().put("name", "Noor Visser-Bos"));
        assertThat(noor.get("/api/v1/session").statusCode()).isEqualTo(200);
        changed("noor", new JsonObject().put("password", "roses and thunder"));
        assertThat(noor.get("/api/v1/session").statusCode()).isEqualTo(401);
        assertThat(hub.browser().signIn("noor", "roses and thunder").statusCode())
                .isEqualTo(200);
    }

    @Test
    void administrators_cannot_lock_themselves_out() {
        refused("bram", new JsonObject().put("active", false));
        JsonObject refusal = refused("bram", new JsonObject().put("roles", new JsonArray().add("agent")));
        assertThat(refusal.getString("type")).isEqualTo("urn:throughline:refused:not-yourself");
    }

    @Test
    void who_is_not_there_cannot_be_changed() {
        kept("changeUser", 404, bram.send(HttpMethod.PATCH, USERS + "/nobody", new JsonObject().put("active", false)));
        kept("changeUser", 400, bram.send(HttpMethod.PATCH, USERS + "/noor", new JsonObject()));
    }

    @Test
    void only_administrators_look_after_people() {
        kept("listUsers", 403, hub.browser("ineke").get(USERS));
        kept("listUsers", 401, hub.browser().get(USERS));
        kept("createUser", 403, hub.browser("noor").post(USERS, wietske()));
    }
}
