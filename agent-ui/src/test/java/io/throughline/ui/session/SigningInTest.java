package io.throughline.ui.session;

import static io.throughline.ui.server.TestHub.PASSWORD;
import static io.throughline.ui.server.TestHub.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.people.UserId;
import io.throughline.ui.server.Browser;
import io.throughline.ui.server.TestHub;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SigningInTest {
    private final TestHub hub = new TestHub();

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void whoever_signs_in_is_told_who_they_are() {
        HttpResponse<Buffer> answer = hub.browser().signIn("noor", PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonObject user = answer.bodyAsJsonObject().getJsonObject("user");
        assertThat(user)
                .isEqualTo(new JsonObject()
                        .put("id", "noor")
                        .put("name", "Noor Visser")
                        .put("roles", new JsonArray().add("agent"))
                        .put("language", "nl")
                        .put("queues", new JsonArray().add("service"))
                        .putNull("branch"));
        assertThat(answer.bodyAsJsonObject().getJsonObject("presence").getString("state"))
                .isEqualTo("offline");
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        HttpResponse<Buffer> answer = hub.browser().signIn("noor", PASSWORD);
        assertThat(answer.cookies())
                .singleElement()
                .asString()
                .contains("HTTPOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Secure");
        HttpResponse<Buffer> secure =
                hub.browser().with("X-Forwarded-Proto", "https").signIn("noor", PASSWORD);
        assertThat(secure.cookies()).singleElement().asString().contains("Secure");
    }

    @Test
    void an_unknown_name_and_a_wrong_password_are_answered_alike() {
        HttpResponse<Buffer> unknown = hub.browser().signIn("nobody", PASSWORD);
        HttpResponse<Buffer> wrong = hub.browser().signIn("noor", "roses");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.bodyAsString()).isEqualTo(wrong.bodyAsString());
        assertThat(wrong.cookies()).isEmpty();
    }

    @Test
    void guessing_is_slowed_down_and_the_right_password_has_to_wait_as_well() {
        for (int n = 0; n < 5; n++) {
            assertThat(hub.browser().signIn("noor", "guess" + n).statusCode()).isEqualTo(401);
        }
        HttpResponse<Buffer> slowed = hub.browser().signIn("noor", PASSWORD);
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.getHeader("Retry-After")).isEqualTo("1");
        assertThat(hub.browser().signIn("joris", PASSWORD).statusCode()).isEqualTo(200);
        hub.now.updateAndGet(now -> now.plusSeconds(2));
        assertThat(hub.browser().signIn("noor", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_that_was_prepared_by_somebody_else_is_not_used() {
        Browser browser = hub.browser("noor");
        String before = browser.cookie();
        browser.signIn("noor", PASSWORD);
        assertThat(browser.cookie()).isNotEqualTo(before);
        assertThat(hub.browser().withCookie(before).get("/api/v1/session").statusCode())
                .isEqualTo(401);
        Browser invented = hub.browser().withCookie("throughline=" + "a".repeat(40));
        invented.signIn("noor", PASSWORD);
        assertThat(invented.cookie()).doesNotContain("aaaa");
    }

    @Test
    void without_a_session_nobody_is_anybody() {
        HttpResponse<Buffer> answer = hub.browser().get("/api/v1/session");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void a_write_needs_the_token_of_the_session() {
        Browser browser = hub.browser("noor");
        String token = browser.csrf();
        JsonObject english = new JsonObject().put("language", "en");
        assertThat(browser.withCsrf("")
                        .send(HttpMethod.PATCH, "/api/v1/session", english)
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.withCsrf(token + "x")
                        .send(HttpMethod.PATCH, "/api/v1/session", english)
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<Buffer> answer = browser.withCsrf(token).send(HttpMethod.PATCH, "/api/v1/session", english);
        assertThat(answer.bodyAsJsonObject().getJsonObject("user").getString("language"))
                .isEqualTo("en");
        assertThat(browser.get("/api/v1/session")
                        .bodyAsJsonObject()
                        .getJsonObject("user")
                        .getString("language"))
                .isEqualTo("en");
    }

    @Test
    void a_page_of_another_site_cannot_even_sign_somebody_in() {
        assertThat(hub.browser()
                        .with("Sec-Fetch-Site", "cross-site")
                        .signIn("noor", PASSWORD)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void signing_out_ends_the_session_for_every_copy_of_the_cookie() {
        Browser browser = hub.browser("noor");
        Browser copy = hub.browser().withCookie(browser.cookie());
        assertThat(browser.send(HttpMethod.DELETE, "/api/v1/session", null).statusCode())
                .isEqualTo(204);
        assertThat(copy.get("/api/v1/session").statusCode()).isEqualTo(401);
    }

    @Test
    void another_password_ends_all_other_sessions() {
        Browser here = hub.browser("noor");
        Browser there = hub.browser("noor");
        JsonObject change = new JsonObject().put("current", PASSWORD).put("password", "roses and sunshine");
        assertThat(here.send(HttpMethod.PUT, "/api/v1/session/password", change).statusCode())
                .isEqualTo(204);
        assertThat(here.get("/api/v1/session").statusCode()).isEqualTo(200);
        assertThat(there.get("/api/v1/session").statusCode()).isEqualTo(401);
        assertThat(hub.browser().signIn("noor", PASSWORD).statusCode()).isEqualTo(401);
        assertThat(hub.browser().signIn("noor", "roses and sunshine").statusCode())
                .isEqualTo(200);
    }

    @Test
    void somebody_who_left_is_out_at_once() {
        Browser browser = hub.browser("noor");
        await(hub.people.change(new UserId("noor"), user -> user.withActive(false)));
        assertThat(browser.get("/api/v1/session").statusCode()).isEqualTo(401);
        assertThat(hub.browser().signIn("noor", PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_does_not_outlive_the_working_day() {
        Browser browser = hub.browser("noor");
        hub.now.updateAndGet(now -> now.plus(Duration.ofHours(12)));
        assertThat(browser.get("/api/v1/session").statusCode()).isEqualTo(401);
    }
}
