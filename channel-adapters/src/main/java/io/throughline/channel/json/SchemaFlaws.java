package io.throughline.channel.json;

import io.throughline.hub.problem.Flaw;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.pointer.JsonPointer;
import io.vertx.json.schema.OutputUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns what a validator found into sentences that name each mistake once, at its own place. */
final class SchemaFlaws {
    /** Keywords that only say that something below them is wrong. */
    private static final Set<String> WRAPPERS = Set.of("properties", "items", "prefixItems", "allOf", "$ref", "if");

    private final JsonObject schema;

    /** Explains with the words of this schema. */
    SchemaFlaws(JsonObject schema) {
        this.schema = schema;
    }

    List<Flaw> of(OutputUnit told) {
        List<OutputUnit> errors = told.getErrors() == null ? List.of() : told.getErrors();
        return errors.stream()
                .filter(SchemaFlaws::says)
                .map(this::flaw)
                .distinct()
                .toList();
    }

    private static boolean says(OutputUnit error) {
        boolean belowAChoice = error.getKeywordLocation().contains("/anyOf/");
        return !belowAChoice && !WRAPPERS.contains(keyword(error));
    }

    private static String keyword(OutputUnit error) {
        String location = error.getKeywordLocation();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private Flaw flaw(OutputUnit error) {
        String pointer = error.getInstanceLocation().substring(1);
        return switch (keyword(error)) {
            case "required" -> new Flaw(pointer + "/" + missing(error), "is missing");
            case "anyOf" -> new Flaw(pointer, "needs " + choices(error));
            case "pattern" -> new Flaw(pointer, "is not in the form of: " + description(error));
            default -> new Flaw(pointer, error.getError());
        };
    }

    private static String missing(OutputUnit error) {
        String sentence = error.getError();
        int start = sentence.indexOf('"') + 1;
        return sentence.substring(start, sentence.lastIndexOf('"'));
    }

    private String choices(OutputUnit error) {
        JsonArray branches = (JsonArray) at(error.getKeywordLocation());
        return branches.stream()
                .map(branch -> ((JsonObject) branch).getJsonArray("required").getString(0))
                .collect(Collectors.joining(" or "));
    }

    private String description(OutputUnit error) {
        String location = error.getKeywordLocation();
        Object around = at(location.substring(0, location.lastIndexOf('/')));
        return ((JsonObject) around).getString("description");
    }

    private Object at(String location) {
        return Objects.requireNonNull(JsonPointer.from(location.substring(1)).queryJson(schema), location);
    }
}
