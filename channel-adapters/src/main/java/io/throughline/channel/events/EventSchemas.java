package io.throughline.channel.events;

import io.throughline.hub.problem.Flaw;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schemas (2020-12) of the data of every event type.
 *
 * <p>Fields that a schema does not name are allowed and ignored: a sender may know more than the hub, and a newer sender
 * must not be refused by an older hub. Fields that are named are checked strictly.
 */
final class EventSchemas {
    private static final JsonSchemaOptions OPTIONS =
            new JsonSchemaOptions().setDraft(Draft.DRAFT202012).setBaseUri("urn:throughline:");
    private static final String COMMON = "common.json#/$defs/";

    private record Checks(JsonObject schema, Validator quick, Validator thorough) {}

    private final Map<EventType, Checks> checks = new EnumMap<>(EventType.class);

    EventSchemas() {
        JsonObject common = read("events/common.json").getJsonObject("$defs");
        for (EventType type : EventType.values()) {
            checks.put(type, checks((JsonObject) resolved(read(type.schemaFile()), common)));
        }
    }

    private static Checks checks(JsonObject schema) {
        return new Checks(schema, validator(schema, OutputFormat.Flag), validator(schema, OutputFormat.Basic));
    }

    private static Validator validator(JsonObject schema, OutputFormat format) {
        return Validator.create(JsonSchema.of(schema.copy()), new JsonSchemaOptions(OPTIONS).setOutputFormat(format));
    }

    /** The schema of a type's data, complete in itself. */
    JsonObject schema(EventType type) {
        return checks(type).schema().copy();
    }

    /** Everything that is wrong with the data, in words; pointers relative to the data. */
    List<Flaw> flaws(EventType type, Object data) {
        if (isValid(checks(type).quick().validate(data))) {
            return List.of();
        }
        OutputUnit told = checks(type).thorough().validate(data);
        return new SchemaFlaws(checks(type).schema()).of(told);
    }

    private static boolean isValid(OutputUnit told) {
        return Boolean.TRUE.equals(told.getValid());
    }

    private Checks checks(EventType type) {
        Checks found = checks.get(type);
        if (found == null) {
            throw new IllegalStateException("no schema for " + type);
        }
        return found;
    }

    private static JsonObject read(String file) {
        try (InputStream in = EventSchemas.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the schema " + file + " is missing");
            }
            return new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    /** Puts the common definitions where they are referred to, so that a schema is complete in itself. */
    private static Object resolved(Object schema, JsonObject common) {
        if (schema instanceof JsonArray array) {
            JsonArray result = new JsonArray();
            array.forEach(each -> result.add(resolved(each, common)));
            return result;
        }
        if (!(schema instanceof JsonObject object)) {
            return schema;
        }
        String reference = object.getString("$ref", "");
        if (reference.startsWith(COMMON)) {
            return resolved(common.getJsonObject(reference.substring(COMMON.length())), common);
        }
        JsonObject result = new JsonObject();
        object.forEach(entry -> result.put(entry.getKey(), resolved(entry.getValue(), common)));
        return result;
    }
}
