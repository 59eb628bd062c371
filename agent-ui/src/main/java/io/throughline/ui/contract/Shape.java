package io.throughline.ui.contract;

import io.throughline.hub.problem.Flaw;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a JSON value has to look like: a schema of the contract. */
public final class Shape {
    /** These only say that something deeper is wrong, which is told by itself. */
    private static final Set<String> ECHOES = Set.of("properties", "items", "$ref", "allOf");

    /** Said of unknown properties, and once more of known ones in which something is wrong. */
    private static final String UNKNOWN = "additionalProperties";

    private final Validator validator;

    Shape(Validator validator) {
        this.validator = validator;
    }

    /** What is wrong with a value, each flaw under the prefix; empty when nothing is. */
    public List<Flaw> check(@Nullable Object json, String prefix) {
        OutputUnit result = validator.validate(json);
        if (Boolean.TRUE.equals(result.getValid())) {
            return List.of();
        }
        List<OutputUnit> telling = units(result).stream()
                .filter(unit -> !ECHOES.contains(keyword(unit)))
                .toList();
        return (telling.isEmpty() ? units(result) : telling)
                .stream()
                        .filter(unit -> !isToldDeeper(unit, telling))
                        .map(unit -> new Flaw(prefix + place(unit), sentence(unit)))
                        .distinct()
                        .toList();
    }

    private static List<OutputUnit> units(OutputUnit result) {
        @Nullable List<OutputUnit> errors = result.getErrors();
        return errors == null ? List.of(result) : errors;
    }

    private static boolean isToldDeeper(OutputUnit unit, List<OutputUnit> telling) {
        return keyword(unit).equals(UNKNOWN)
                && telling.stream()
                        .anyMatch(other ->
                                !keyword(other).equals(UNKNOWN) && (place(other) + "/").startsWith(place(unit) + "/"));
    }

    private static String sentence(OutputUnit unit) {
        return keyword(unit).equals(UNKNOWN) ? "is not expected here" : String.valueOf(unit.getError());
    }

    private static String keyword(OutputUnit unit) {
        String location = String.valueOf(unit.getKeywordLocation());
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String place(OutputUnit unit) {
        return String.valueOf(unit.getInstanceLocation()).replaceFirst("^#", "");
    }
}
