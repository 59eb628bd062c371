package io.throughline.ui.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything the hub promises over HTTP: {@code openapi.yaml}. */
public final class Contract {
    private static final String RESOURCE = "/openapi.yaml";
    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    private final String text;
    private final JsonObject document;
    private final Map<String, Operation> operations;

    private Contract(String text, JsonObject document) {
        this.text = text;
        this.document = document;
        this.operations = new ContractReader(document)
                .operations().stream()
                        .collect(Collectors.toMap(
                                Operation::id, Function.identity(), Contract::refuseTwice, LinkedHashMap::new));
    }

    /** Reads it from the class path. */
    public static Contract load() {
        try (InputStream stream = Contract.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new Contract(text, new JsonObject(new YAMLMapper().readValue(text, DOCUMENT)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As it is written, for whoever asks. */
    public String text() {
        return text;
    }

    /** As one JSON document, references unresolved. */
    public JsonObject document() {
        return document.copy();
    }

    /** In the order they are written. */
    public List<Operation> operations() {
        return List.copyOf(operations.values());
    }

    /** The operation with this id. */
    public Operation operation(String id) {
        Operation operation = operations.get(id);
        if (operation == null) {
            throw new IllegalArgumentException("the contract has no operation '" + id + "'");
        }
        return operation;
    }

    private static Operation refuseTwice(Operation one, Operation other) {
        throw new IllegalStateException("'" + one.id() + "' is both " + one.path() + " and " + other.path());
    }
}
