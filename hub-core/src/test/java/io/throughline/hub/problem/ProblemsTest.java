package io.throughline.hub.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.journal.JournalUnavailable;
import io.throughline.hub.story.Refusal;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    @Test
    void a_rule_that_says_no_is_a_conflict_with_its_code_and_its_sentence() {
        Problem problem = Problem.refused(new Refusal("already-returned", "Line 2 came back in Breda"));
        assertThat(problem.toJson())
                .isEqualTo(new JsonObject()
                        .put("type", "urn:throughline:refused:already-returned")
                        .put("title", "Line 2 came back in Breda")
                        .put("status", 409));
    }

    @Test
    void every_flaw_of_a_request_is_told_with_its_place() {
        Problem problem = Problems.of(new FlawedRequest("/text", "is too long"));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.toJson().getJsonArray("errors").getJsonObject(0))
                .isEqualTo(new JsonObject().put("pointer", "/text").put("detail", "is too long"));
    }

    @Test
    void an_outage_is_never_the_fault_of_who_asked() {
        Problem problem = Problems.of(new JournalUnavailable("append"));
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.retryAfterSeconds()).contains("2");
    }

    @Test
    void what_nobody_thought_of_is_a_mistake_of_the_hub_and_tells_nothing() {
        Problem problem = Problems.of(new IllegalStateException("password=hunter2"));
        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.toJson().encode()).doesNotContain("hunter2");
    }

    @Test
    void pauses_are_rounded_up_to_whole_seconds() {
        assertThat(Problems.busy().after(Duration.ofMillis(1)).retryAfterSeconds())
                .contains("1");
        assertThat(Problems.busy().after(Duration.ofMillis(1001)).retryAfterSeconds())
                .contains("2");
    }
}
