package io.throughline.ui.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.people.Role;
import io.throughline.hub.people.Scope;
import io.throughline.hub.problem.Flaw;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractTest {
    private static final Contract CONTRACT = Contract.load();

    @Test
    void an_operation_knows_its_place_and_who_may_call_it() {
        Operation story = CONTRACT.operation("readStory");
        assertThat(story.method()).isEqualTo(HttpMethod.GET);
        assertThat(story.route()).isEqualTo("/api/v1/customers/:id/story");
        assertThat(story.access().roles()).containsExactlyInAnyOrder(Role.AGENT, Role.STORE, Role.SUPERVISOR);
        assertThat(story.access().scopes()).containsExactly(Scope.READ);
        assertThat(story.access().open()).isFalse();
    }

    @Test
    void nobody_may_do_what_the_contract_forgets_to_allow() {
        assertThat(CONTRACT.operations())
                .filteredOn(operation -> operation.access().roles().isEmpty()
                        && operation.access().scopes().isEmpty()
                        && !operation.access().open()
                        && !operation.definition().encode().contains("visitor"))
                .isEmpty();
    }

    @Test
    void a_body_as_promised_has_no_flaws() {
        assertThat(flaws("sendMessage", new JsonObject().put("text", "Good morning")))
                .isEmpty();
    }

    @Test
    void every_flaw_is_told_with_its_place_and_only_once() {
        JsonObject body = new JsonObject()
                .put("to", new JsonObject().put("kind", "moon").put("id", "service"))
                .put("why", "she waits")
                .put("colour", "red")
                .put("lines", new JsonArray().add(new JsonObject().put("kind", "what")));
        assertThat(flaws("handOver", body))
                .extracting(Flaw::pointer)
                .containsExactlyInAnyOrder("/to/kind", "/colour", "/lines/0");
    }

    @Test
    void parameters_are_checked_like_bodies() {
        Parameter limit = parameter("readTimeline", "limit");
        assertThat(limit.check("50")).isEmpty();
        assertThat(limit.check("201")).extracting(Flaw::pointer).containsExactly("query/limit");
        assertThat(limit.check("many")).containsExactly(new Flaw("query/limit", "is no whole number"));
        assertThat(parameter("readStory", "id").check("no-id")).isNotEmpty();
    }

    @Test
    void a_choice_of_two_bodies_takes_either_but_not_both() {
        String id = "0b7b6b4e-94b3-4b0a-9a55-2b7d6f5b6c01";
        assertThat(flaws("attachCase", new JsonObject().put("topic", "late-order")))
                .isEmpty();
        assertThat(flaws("attachCase", new JsonObject().put("case", id))).isEmpty();
        assertThat(flaws("attachCase", new JsonObject().put("case", id).put("topic", "late-order")))
                .isNotEmpty();
    }

    @Test
    void the_text_is_what_is_served() {
        assertThat(CONTRACT.text()).startsWith("openapi: 3.1.0");
    }

    private static Parameter parameter(String operation, String name) {
        return CONTRACT.operation(operation).parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Flaw> flaws(String operation, JsonObject body) {
        return CONTRACT.operation(operation).body().orElseThrow().shape().check(body, "");
    }
}
