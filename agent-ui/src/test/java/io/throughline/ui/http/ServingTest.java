package io.throughline.ui.http;

import static io.throughline.ui.server.TestHub.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.journal.JournalUnavailable;
import io.throughline.hub.people.Scope;
import io.throughline.ui.server.Browser;
import io.throughline.ui.server.TestHub;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServingTest {
    private static final String CONTACT = "/api/v1/contacts/0b7b6b4e-94b3-4b0a-9a55-2b7d6f5b6c01";
    private static final JsonObject NOTE = new JsonObject().put("text", "she waits at home");

    private final Queue<UUID> deliveries = new ConcurrentLinkedQueue<>();
    private final Queue<Locale> languages = new ConcurrentLinkedQueue<>();
    private final TestHub hub = new TestHub(it -> it.api
            .on("writeNote", this::note)
            .on("holdContact", request -> Future.failedFuture(new JournalUnavailable("append")))
            .on("resumeContact", request -> {
                throw new IllegalStateException("a secret");
            })
            .on("readDirectory", this::directory));
    private final Browser noor = hub.browser("noor");

    record Note(String text) {}

    private Future<Answer> note(Request request) {
        deliveries.add(request.delivery());
        return Future.succeededFuture(
                Answer.ok(request.body(Note.class)).atVersion(request.ifMatch().orElse(0L)));
    }

    private Future<Answer> directory(Request request) {
        languages.add(request.language());
        return Future.succeededFuture(
                Answer.ok(new Note(request.caller().actor().name())));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void what_is_as_the_contract_says_is_carried_out() {
        HttpResponse<Buffer> answer = noor.with("If-Match", "\"41\"").post(CONTACT + "/notes", NOTE);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.bodyAsJsonObject()).isEqualTo(NOTE);
        assertThat(answer.getHeader("ETag")).isEqualTo("\"41\"");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        HttpResponse<Buffer> answer = noor.with("If-Match", "41")
                .post(
                        "/api/v1/contacts/nobody/notes?colour=red",
                        new JsonObject().put("text", "").put("mood", "happy"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(pointers(answer))
                .contains("path/id", "query/colour", "header/If-Match", "/text", "/mood")
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(deliveries).isEmpty();
    }

    private static List<String> pointers(HttpResponse<Buffer> answer) {
        return answer.bodyAsJsonObject().getJsonArray("errors").stream()
                .map(error -> ((JsonObject) error).getString("pointer"))
                .distinct()
                .toList();
    }

    @Test
    void what_is_no_json_is_refused_in_words() {
        assertThat(sent("{\"text\": ").statusCode()).isEqualTo(400);
        assertThat(sent("null").statusCode()).isEqualTo(400);
        assertThat(sent("{\"text\":\"a\",\"text\":\"b\"}").statusCode()).isEqualTo(400);
        assertThat(sent("{\"text\":\"a\"} and more").statusCode()).isEqualTo(400);
        assertThat(sent("").statusCode()).isEqualTo(400);
        assertThat(sent("[".repeat(5_000)).statusCode()).isEqualTo(400);
    }

    private HttpResponse<Buffer> sent(String body) {
        return await(noor.request(HttpMethod.POST, CONTACT + "/notes")
                .putHeader("Content-Type", "application/json")
                .sendBuffer(Buffer.buffer(body)));
    }

    @Test
    void only_json_is_taken() {
        HttpResponse<Buffer> answer = await(noor.request(HttpMethod.POST, CONTACT + "/notes")
                .putHeader("Content-Type", "text/plain")
                .sendBuffer(NOTE.toBuffer()));
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void a_body_has_its_limit() {
        HttpResponse<Buffer> answer = noor.post(CONTACT + "/notes", new JsonObject().put("text", "x".repeat(20_000)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void who_may_not_is_refused_before_the_body_is_read() {
        HttpResponse<Buffer> answer =
                hub.browser().post(CONTACT + "/notes", new JsonObject().put("text", "x".repeat(200_000)));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(hub.browser("bram").post(CONTACT + "/notes", NOTE).statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_same_key_is_the_same_write_for_one_person_only() {
        noor.with("Idempotency-Key", "key-0001").post(CONTACT + "/notes", NOTE);
        noor.post(CONTACT + "/notes", NOTE);
        hub.browser("joris").with("Idempotency-Key", "key-0001").post(CONTACT + "/notes", NOTE);
        assertThat(deliveries).hasSize(3);
        assertThat(deliveries.stream().distinct()).hasSize(2);
    }

    @Test
    void an_outage_says_when_to_try_again() {
        HttpResponse<Buffer> answer = noor.send(HttpMethod.POST, CONTACT + "/hold", null);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isNotNull();
    }

    @Test
    void a_mistake_of_ours_tells_nothing_about_itself() {
        HttpResponse<Buffer> answer = noor.send(HttpMethod.POST, CONTACT + "/resume", null);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.bodyAsString()).doesNotContain("secret");
    }

    @Test
    void what_is_not_there_is_a_problem_as_well() {
        HttpResponse<Buffer> answer = noor.get("/api/v1/unicorns");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/problem+json");
        assertThat(noor.send(HttpMethod.PUT, CONTACT + "/notes", NOTE).statusCode())
                .isEqualTo(405);
    }

    @Test
    void a_machine_comes_with_a_key_of_the_right_scope() {
        String right = "Bearer " + hub.key(Scope.READ).value();
        String other = "Bearer " + hub.key(Scope.EVENTS).value();
        assertThat(hub.browser()
                        .with("Authorization", right)
                        .get("/api/v1/directory")
                        .bodyAsJsonObject())
                .isEqualTo(new JsonObject().put("text", "test"));
        assertThat(hub.browser()
                        .with("Authorization", other)
                        .get("/api/v1/directory")
                        .statusCode())
                .isEqualTo(403);
        assertThat(hub.browser()
                        .with("Authorization", "Bearer wrong")
                        .get("/api/v1/directory")
                        .statusCode())
                .isEqualTo(401);
        assertThat(noor.with("Authorization", "Bearer wrong")
                        .get("/api/v1/directory")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_language_is_as_asked_then_of_the_session_then_of_the_browser() {
        noor.with("Accept-Language", "en-GB,en;q=0.8").get("/api/v1/directory?lang=en");
        noor.get("/api/v1/directory");
        String key = "Bearer " + hub.key(Scope.READ).value();
        hub.browser()
                .with("Authorization", key)
                .with("Accept-Language", "fr, en;q=0.5")
                .get("/api/v1/directory");
        hub.browser().with("Authorization", key).get("/api/v1/directory");
        assertThat(languages).containsExactly(Locale.ENGLISH, Languages.DUTCH, Locale.ENGLISH, Languages.DUTCH);
    }

    @Test
    void every_answer_tells_the_browser_to_be_careful() {
        HttpResponse<Buffer> answer = hub.browser().get("/api/v1/session");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Strict-Transport-Security")).isNull();
        assertThat(hub.browser()
                        .with("X-Forwarded-Proto", "https")
                        .get("/api/v1/session")
                        .getHeader("Strict-Transport-Security"))
                .isNotNull();
    }
}
