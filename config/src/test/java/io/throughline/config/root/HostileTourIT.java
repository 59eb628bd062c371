package io.throughline.config.root;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody with bad intentions tries first. Each try is told off in words, and no story is another one afterwards. */
class HostileTourIT {
    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    private static final int TEN_MEGABYTES = 10_000_000;
    private static final String SANNE = "loyalty:2210004471";

    @TempDir
    static Path data;

    private static RunningHub hub;
    private static int events;

    private String storyBefore = "";

    @BeforeAll
    static void start() {
        hub = RunningHub.start(data);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void readTheStory() {
        storyBefore = story(SANNE).encode();
    }

    @AfterEach
    void the_story_is_what_it_was_and_the_hub_is_well() {
        assertThat(story(SANNE).encode()).isEqualTo(storyBefore);
        HttpRequest.Builder ready = HttpRequest.newBuilder(URI.create(hub.management() + "/ready"));
        assertThat(hub.send(ready.GET()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_script_in_what_a_customer_writes_stays_text() {
        HttpResponse<String> taken = hub.event(event("mallory@example.test", "message.received")
                .put(
                        "data",
                        data("mallory@example.test")
                                .put("conversation", "c-1")
                                .put("text", SCRIPT)
                                .put("name", SCRIPT))
                .encode());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        assertThat(story("email:mallory@example.test").encode()).contains("<script>alert(1)</script>");
        HttpResponse<String> raw = hub.get("/api/v1/customers?handle=email:mallory@example.test");
        assertThat(raw.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(raw.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(hub.send(stranger("/sign-in").GET())
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/events", "/api/v1/session", "/channels/phone/cti", "/channels/web/visitors"})
    void ten_megabytes_are_too_many(String path) {
        byte[] body = new byte[TEN_MEGABYTES];
        Arrays.fill(body, (byte) 'x');
        HttpResponse<String> announced = hub.send(
                hub.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(body)));
        refused(announced, 413);
        HttpResponse<String> streamed = hub.send(hub.request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        refused(streamed, 413);
    }

    @Test
    void a_file_that_could_run_is_not_taken_whatever_it_is_called() {
        JsonObject visitor = new JsonObject(hub.send(stranger("/channels/web/visitors")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}")))
                .body());
        refused(
                send(visitor, "photo.png", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)),
                415);
        refused(send(visitor, "photo.png", new byte[0]), 400);
        refused(send(visitor, "%2e%2e%2f", "text".getBytes(StandardCharsets.UTF_8)), 400);
        refused(send(visitor, "large.txt", new byte[TEN_MEGABYTES + 1_000_000]), 413);
        String stolen = "/channels/web/files/0b7b6b4e-94b3-4b0a-9a55-2b7d6f5b6c01";
        refused(hub.send(stranger(stolen).GET()), 401);
        refused(
                hub.send(stranger(stolen)
                        .header("X-Visitor", visitor.getString("token"))
                        .GET()),
                404);
        refused(
                hub.send(stranger("/api/v1/attachments/0b7b6b4e-94b3-4b0a-9a55-2b7d6f5b6c01")
                        .GET()),
                401);
    }

    private static HttpResponse<String> send(JsonObject visitor, String name, byte[] content) {
        return hub.send(stranger("/channels/web/files?name=" + name)
                .header("X-Visitor", visitor.getString("token"))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"specversion\":",
                "[[[[",
                "null",
                "\"\"",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"id\":\"2\",\"source\":\"/x\",\"type\":\"y\"}",
                "{\"specversion\":\"1.0\",\"id\":\"n\",\"source\":\"/x\",\"type\":\"throughline.page.viewed.v1\",\"data\":NaN}"
            })
    void broken_json_is_refused(String body) {
        refused(hub.event(body), 400);
    }

    @Test
    void json_without_a_bottom_is_refused() {
        refused(hub.event("{\"a\":".repeat(9_000) + "1" + "}".repeat(9_000)), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "\\u202e\\u0007"})
    void characters_that_no_database_likes_break_nothing(String text) {
        String json = event("odd@example.test", "message.received")
                .put("data", data("odd@example.test").put("conversation", "odd").put("text", "TEXT"))
                .encode()
                .replace("TEXT", text);
        HttpResponse<String> answer = hub.event(json);
        assertThat(answer.statusCode()).as(answer.body()).isIn(202, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer wrong", "Basic YWRtaW46YWRtaW4=", "Bearer ' OR 1=1 --"})
    void a_wrong_key_opens_nothing(String authorization) {
        for (String path : new String[] {"/events", "/channels/phone/cti"}) {
            HttpRequest.Builder request = stranger(path)
                    .header("Content-Type", "application/cloudevents+json")
                    .POST(BodyPublishers.ofString(viewed("2210004471").encode()));
            refused(hub.send(authorization.isEmpty() ? request : request.header("Authorization", authorization)), 401);
        }
        refused(hub.send(stranger("/api/v1/customers?handle=" + SANNE).GET()), 401);
        refused(hub.send(stranger("/stream?topics=desk").GET()), 401);
    }

    @ParameterizedTest
    @CsvSource({
        "agent1, /api/v1/wallboard",
        "agent1, /api/v1/users",
        "agent1, /api/v1/keys",
        "store1, /api/v1/wallboard",
        "store1, /api/v1/users",
        "super1, /api/v1/users",
        "agent1, /supervisor",
        "agent1, /admin",
        "store1, /desk",
        "store1, /supervisor"
    })
    void the_page_of_another_role_stays_shut(String name, String path) {
        HttpResponse<String> answer =
                hub.send(stranger(path).header("Cookie", signIn(name).cookie()).GET());
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303, 403);
        assertThat(answer.body()).doesNotContain("Sanne", "Noor");
    }

    @Test
    void an_event_that_is_sent_again_changes_nothing_even_with_other_contents() {
        JsonObject event = event("replay@example.test", "page.viewed")
                .put(
                        "data",
                        data("replay@example.test")
                                .put("url", "https://shop.example/a")
                                .put("title", "A"));
        String first = hub.event(event.encode()).body();
        JsonObject forged = event.copy();
        forged.getJsonObject("data").put("title", "Forged");
        assertThat(hub.event(event.encode()).body()).isEqualTo(first);
        assertThat(hub.event(forged.encode()).body()).isEqualTo(first);
        assertThat(story("email:replay@example.test").encode()).doesNotContain("Forged");
    }

    @Test
    void a_write_of_a_person_needs_the_token_that_no_other_site_knows() {
        SignedIn noor = signIn("agent1");
        String body = new JsonObject().put("state", "break").encode();
        HttpRequest.Builder put =
                stranger("/api/v1/presence").header("Cookie", noor.cookie()).header("Content-Type", "application/json");
        refused(hub.send(put.copy().PUT(BodyPublishers.ofString(body))), 403);
        refused(hub.send(put.copy().header("X-CSRF-Token", "guessed").PUT(BodyPublishers.ofString(body))), 403);
        assertThat(hub.send(put.copy()
                                .header("X-CSRF-Token", noor.csrf())
                                .PUT(BodyPublishers.ofString(
                                        new JsonObject().put("state", "offline").encode())))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_request_that_is_played_again_after_signing_out_opens_nothing() {
        SignedIn noor = signIn("agent2");
        hub.send(stranger("/api/v1/session")
                .header("Cookie", noor.cookie())
                .header("X-CSRF-Token", noor.csrf())
                .DELETE());
        refused(
                hub.send(
                        stranger("/api/v1/desk").header("Cookie", noor.cookie()).GET()),
                401);
    }

    @Test
    void guessing_passwords_gets_slow_soon() {
        HttpResponse<String> last = null;
        for (int i = 0; i < 8; i++) {
            last = signInWith("admin1", "guess-" + i);
        }
        refused(last, 429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../config/hub.yaml",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/desk/..%2f..%2fhub.yaml",
                "/widget/%00",
                "/api/v1/customers/not-an-id/story",
                "/api/v1/customers?handle=phone:%00",
                "/api/v1/customers?q=%27%3B%20DROP%20TABLE%20event%3B--",
                "/api/v1/customers?q=%25%25%25",
                "/api/v1/customers?handle=email:" + "a" // completed below to a handle longer than any
            })
    void strange_addresses_lead_nowhere(String path) {
        String address = path.endsWith("email:a") ? path + "a".repeat(3_000) : path;
        HttpResponse<String> answer = hub.send(hub.request(address).GET());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
        assertThat(answer.body()).doesNotContain("root:", "Exception", "io.throughline", "SQL");
    }

    private static void refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(new JsonObject(answer.body()).getString("title")).isNotBlank();
    }

    private static HttpRequest.Builder stranger(String path) {
        return HttpRequest.newBuilder(URI.create(hub.base() + path));
    }

    private static JsonObject viewed(String loyalty) {
        JsonArray handles =
                new JsonArray().add(new JsonObject().put("kind", "loyalty").put("value", loyalty));
        return event(loyalty, "page.viewed")
                .put(
                        "data",
                        new JsonObject()
                                .put("handles", handles)
                                .put("url", "https://shop.example/")
                                .put("title", "x"));
    }

    private static JsonObject event(String subject, String type) {
        return new JsonObject()
                .put("specversion", "1.0")
                .put("id", subject + "-" + ++events)
                .put("source", "/hostile")
                .put("type", "throughline." + type + ".v1");
    }

    private static JsonObject data(String email) {
        return new JsonObject()
                .put(
                        "handles",
                        new JsonArray()
                                .add(new JsonObject().put("kind", "email").put("value", email)));
    }

    private static JsonObject story(String handle) {
        HttpResponse<String> found = hub.get("/api/v1/customers?handle=" + handle);
        String id = new JsonObject(found.body())
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        HttpResponse<String> story = hub.get("/api/v1/customers/" + id + "/story");
        assertThat(story.statusCode()).as(story.body()).isEqualTo(200);
        return new JsonObject(story.body());
    }

    private record SignedIn(String cookie, String csrf) {}

    private static SignedIn signIn(String name) {
        HttpResponse<String> answer = signInWith(name, RunningHub.PASSWORD);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new SignedIn(
                answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0],
                new JsonObject(answer.body()).getString("csrf"));
    }

    private static HttpResponse<String> signInWith(String name, String password) {
        String credentials =
                new JsonObject().put("name", name).put("password", password).encode();
        return hub.send(stranger("/api/v1/session")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(credentials, StandardCharsets.UTF_8)));
    }
}
