package io.throughline.ui.contract;

import io.throughline.hub.people.Role;
import io.throughline.hub.people.Scope;
import io.throughline.ui.contract.Parameter.In;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.pointer.JsonPointer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads operations out of an OpenAPI document. */
final class ContractReader {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static final String BYTES = "application/octet-stream";

    private final JsonObject document;
    private final Shapes shapes;

    ContractReader(JsonObject document) {
        this.document = document;
        this.shapes = new Shapes(document.getJsonObject("components").getJsonObject("schemas"));
    }

    List<Operation> operations() {
        return document.getJsonObject("paths").stream().flatMap(this::ofPath).toList();
    }

    private Stream<Operation> ofPath(Map.Entry<String, Object> path) {
        JsonObject item = (JsonObject) path.getValue();
        JsonArray shared = item.getJsonArray("parameters", new JsonArray());
        return item.stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .map(method -> operation(path.getKey(), method.getKey(), (JsonObject) method.getValue(), shared));
    }

    private Operation operation(String path, String method, JsonObject definition, JsonArray shared) {
        JsonArray parameters = definition.getJsonArray("parameters", new JsonArray());
        return new Operation(
                definition.getString("operationId"),
                HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)),
                path,
                definition.getJsonArray("tags").getString(0),
                access(definition),
                definition.getBoolean("x-demo", false),
                Stream.concat(objects(shared), objects(parameters))
                        .map(this::parameter)
                        .toList(),
                body(definition),
                content(definition).containsKey(BYTES),
                withAnswers(definition));
    }

    private static Access access(JsonObject definition) {
        return new Access(
                definition.getJsonArray("security").isEmpty(),
                words(definition, "x-roles", Role::of),
                words(definition, "x-scopes", Scope::of));
    }

    private static <T> Set<T> words(JsonObject definition, String key, Function<String, T> read) {
        return definition.getJsonArray(key, new JsonArray()).stream()
                .map(word -> read.apply((String) word))
                .collect(Collectors.toSet());
    }

    private Parameter parameter(JsonObject written) {
        JsonObject parameter = resolved(written);
        JsonObject schema = parameter.getJsonObject("schema");
        return new Parameter(
                parameter.getString("name"),
                In.valueOf(parameter.getString("in").toUpperCase(Locale.ROOT)),
                parameter.getBoolean("required", false),
                "integer".equals(resolved(schema).getValue("type")),
                shapes.of(schema));
    }

    private Optional<Operation.Body> body(JsonObject definition) {
        return Optional.ofNullable(content(definition).getJsonObject("application/json"))
                .map(content -> new Operation.Body(
                        definition.getJsonObject("requestBody").getBoolean("required", false),
                        shapes.of(content.getJsonObject("schema"))));
    }

    private static JsonObject content(JsonObject definition) {
        return definition.getJsonObject("requestBody", new JsonObject()).getJsonObject("content", new JsonObject());
    }

    private JsonObject withAnswers(JsonObject definition) {
        JsonObject answers = new JsonObject();
        definition
                .getJsonObject("responses")
                .forEach(answer -> answers.put(answer.getKey(), resolved((JsonObject) answer.getValue())));
        return definition.copy().put("responses", answers);
    }

    private JsonObject resolved(JsonObject written) {
        return Optional.ofNullable(written.getString("$ref"))
                .map(reference -> JsonPointer.from(reference.substring(1)))
                .map(pointer -> (JsonObject) pointer.queryJson(document))
                .orElse(written);
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }
}
