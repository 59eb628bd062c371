package io.throughline.channel.json;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.throughline.hub.problem.Flaw;
import io.throughline.hub.problem.FlawedRequest;
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
import java.util.List;
import java.util.Objects;

/**
 * A JSON Schema (2020-12) that tells every mistake in words.
 *
 * <p>Checked twice only where something is wrong: first whether, by a validator that is quick, then what, by one that
 * explains. Nearly everything that comes is right.
 */
public final class DataSchema {
    private static final JsonSchemaOptions OPTIONS = new JsonSchemaOptions()
            .setDraft(Draft.DRAFT202012)
            .setBaseUri("urn:throughline:")
            .setOutputFormat(OutputFormat.Basic);
    private static final JsonSchemaFactory QUICK = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig QUICK_CONFIG = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .failFast(true)
            .build();
    private static final String COMMON = "common.json#/$defs/";

    private final JsonObject schema;
    private final com.networknt.schema.JsonSchema quick;
    private final Validator thorough;

    private DataSchema(JsonObject schema) {
        this.schema = schema;
        this.quick = QUICK.getSchema(schema.encode(), QUICK_CONFIG);
        this.thorough = Validator.create(JsonSchema.of(schema.copy()), OPTIONS);
    }

    /** The schema in a file on the class path; definitions of {@code common.json} beside it are put where they belong. */
    public static DataSchema read(String file) {
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        JsonObject schema = json(file);
        boolean shares = schema.encode().contains(COMMON);
        JsonObject common = shares ? json(folder + "common.json").getJsonObject("$defs") : new JsonObject();
        return new DataSchema((JsonObject) resolved(schema, common));
    }

    /** The schema itself, complete. */
    public JsonObject json() {
        return schema.copy();
    }

    /** Everything that is wrong with the data, in words; pointers relative to the data. */
    public List<Flaw> flaws(Object data) {
        return isRight(data) ? List.of() : mistakes(data);
    }

    /** Whether the quick half finds nothing. */
    boolean isRight(Object data) {
        return quick.validate(Nodes.of(data)).isEmpty();
    }

    /** What the half that explains finds. */
    List<Flaw> mistakes(Object data) {
        OutputUnit told = thorough.validate(data);
        return new SchemaFlaws(schema).of(told);
    }

    /**
     * The same data, when it keeps this schema.
     *
     * @throws FlawedRequest with every mistake
     */
    public JsonObject checked(JsonObject data) {
        List<Flaw> flaws = flaws(data);
        if (!flaws.isEmpty()) {
            throw new FlawedRequest(flaws);
        }
        return data;
    }

    private static JsonObject json(String file) {
        try (InputStream in = DataSchema.class.getClassLoader().getResourceAsStream(file)) {
            InputStream found = Objects.requireNonNull(in, () -> "the schema " + file + " is missing");
            return new JsonObject(new String(found.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

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
