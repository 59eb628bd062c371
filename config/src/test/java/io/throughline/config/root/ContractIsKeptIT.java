package io.throughline.config.root;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ui.contract.Contract;
import io.throughline.ui.contract.Operation;
import io.throughline.ui.contract.Shapes;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The hub as it is put together, held against the contract that it serves: nothing is promised that is not there. */
class ContractIsKeptIT {
    private static final Contract CONTRACT = Contract.load();
    private static final Shapes SHAPES =
            new Shapes(CONTRACT.document().getJsonObject("components").getJsonObject("schemas"));

    private static final Map<String, SignedIn> SIGNED_IN = new TreeMap<>();

    @TempDir
    static Path data;

    private static RunningHub hub;

    @BeforeAll
    static void start() {
        hub = RunningHub.start(data);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    static Stream<String> operations() {
        return CONTRACT.operations().stream().map(Operation::id);
    }

    private static String path(Operation operation) {
        return operation
                .path()
                .replace("{number}", "R-0000-0000")
                .replace("{list}", "waiting")
                .replace("{user}", "nobody-at-all")
                .replaceAll("\\{\\w+}", "0b7b6b4e-94b3-4b0a-9a55-2b7d6f5b6c01");
    }

    private static HttpRequest.Builder stranger(String path) {
        return HttpRequest.newBuilder(URI.create(hub.base() + path));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_operation_is_routed(String id) {
        Operation operation = CONTRACT.operation(id);
        String path = path(operation);
        assertThat(hub.send(stranger(path).method("PROBE", BodyPublishers.noBody()))
                        .statusCode())
                .as("an unknown method on a known path")
                .isEqualTo(405);
        HttpResponse<String> answer = hub.send(stranger(path)
                .method(operation.method().name(), BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json"));
        assertThat(answer.statusCode()).as(answer.body()).isNotEqualTo(405).isLessThan(500);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nobody_gets_in_without_saying_who_they_are(String id) {
        Operation operation = CONTRACT.operation(id);
        HttpResponse<String> answer = hub.send(stranger(path(operation))
                .method(operation.method().name(), BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json"));
        if (!operation.access().open()) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "agent1, readSession, /api/v1/session",
        "agent1, readDirectory, /api/v1/directory?lang=en",
        "agent1, readTopics, /api/v1/topics",
        "agent1, findCustomers, /api/v1/customers?q=sanne",
        "agent1, findCustomers, /api/v1/customers?handle=loyalty:2210004471",
        "agent1, readDesk, /api/v1/desk",
        "store1, findPurchases, /api/v1/purchases?find=BRD-2026-0042",
        "store1, findPurchases, /api/v1/purchases?find=2210004471",
        "super1, readWallboard, /api/v1/wallboard",
        "super1, readWallboard, /api/v1/wallboard?lang=en",
        "admin1, listUsers, /api/v1/users",
        "admin1, listKeys, /api/v1/keys"
    })
    void what_is_answered_has_the_form_that_was_promised(String user, String operation, String path) {
        SignedIn person = signedIn(user);
        kept(operation, person.get(path));
    }

    @Test
    void a_story_with_a_past_has_the_form_that_was_promised() {
        SignedIn noor = signedIn("agent1");
        JsonObject sanne = kept("findCustomers", noor.get("/api/v1/customers?handle=loyalty:2210004471"))
                .getJsonArray("items")
                .getJsonObject(0);
        String base = "/api/v1/customers/" + sanne.getString("id");
        JsonObject story = kept("readStory", noor.get(base + "/story"));
        kept("readStory", noor.get(base + "/story?lang=en"));
        kept("readTimeline", noor.get(base + "/timeline?limit=3"));
        story.getJsonArray("timeline").stream()
                .map(entry -> ((JsonObject) entry).getString("contact"))
                .filter(contact -> contact != null)
                .distinct()
                .limit(3)
                .forEach(contact -> kept("readContact", noor.get("/api/v1/contacts/" + contact)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"waiting", "longest", "service-level", "repeats", "angry", "staff"})
    void every_figure_opens_as_many_rows_as_it_says(String list) {
        SignedIn ineke = signedIn("super1");
        JsonObject tiles = kept("readWallboard", ineke.get("/api/v1/wallboard")).getJsonObject("tiles");
        JsonArray rows = kept("readWallboardList", ineke.get("/api/v1/wallboard/lists/" + list + "?limit=200"))
                .getJsonArray("items");
        assertThat(rows).hasSize(figure(tiles, list));
    }

    private static int figure(JsonObject tiles, String list) {
        return switch (list) {
            case "waiting", "longest" -> tiles.getJsonObject("waiting").getInteger("count");
            case "service-level" -> tiles.getJsonObject("serviceLevel").getInteger("answered");
            case "staff" ->
                tiles.getJsonObject("staff").stream()
                        .mapToInt(each -> (Integer) each.getValue())
                        .sum();
            default -> tiles.getJsonObject(list).getInteger("count");
        };
    }

    @Test
    void the_contract_that_is_served_is_the_one_that_is_enforced() {
        assertThat(hub.send(stranger("/openapi.yaml")).body()).isEqualTo(CONTRACT.text());
        assertThat(CONTRACT.operations()).hasSizeGreaterThan(60);
    }

    /** Somebody who is signed in. */
    private record SignedIn(String cookie) {
        HttpResponse<String> get(String path) {
            return hub.send(stranger(path).header("Cookie", cookie));
        }
    }

    private static SignedIn signedIn(String user) {
        return SIGNED_IN.computeIfAbsent(user, name -> {
            JsonObject credentials = new JsonObject().put("name", name).put("password", RunningHub.PASSWORD);
            HttpResponse<String> answer = hub.send(stranger("/api/v1/session")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(credentials.encode())));
            kept("signIn", answer);
            String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
            return new SignedIn(cookie.split(";", 2)[0]);
        });
    }

    private static JsonObject kept(String operation, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonObject body = new JsonObject(answer.body());
        JsonObject schema = CONTRACT.operation(operation)
                .definition()
                .getJsonObject("responses")
                .getJsonObject("200")
                .getJsonObject("content")
                .getJsonObject("application/json")
                .getJsonObject("schema");
        assertThat(SHAPES.of(schema).check(body, "")).as(answer.body()).isEqualTo(List.of());
        return body;
    }
}
