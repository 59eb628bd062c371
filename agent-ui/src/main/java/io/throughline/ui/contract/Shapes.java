package io.throughline.ui.contract;

import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.SchemaRepository;

/** Compiles schemas of the contract; each may refer to those among its components. */
public final class Shapes {
    private static final String COMPONENTS = "app://throughline/components";
    private static final JsonSchemaOptions OPTIONS = new JsonSchemaOptions()
            .setBaseUri(COMPONENTS)
            .setDraft(Draft.DRAFT202012)
            .setOutputFormat(OutputFormat.Basic);

    private final SchemaRepository repository = SchemaRepository.create(OPTIONS);
    private int compiled;

    /** Knows these components. */
    public Shapes(JsonObject components) {
        repository.dereference(COMPONENTS, JsonSchema.of(new JsonObject().put("$defs", moved(components))));
    }

    /** Compiles one schema. */
    public Shape of(JsonObject schema) {
        String place = "app://throughline/inline/" + compiled++;
        repository.dereference(place, JsonSchema.of(moved(schema)));
        return new Shape(repository.validator(place));
    }

    /** OpenAPI keeps shared schemas in another place than JSON Schema does. */
    private static JsonObject moved(JsonObject schema) {
        return new JsonObject(schema.encode().replace("\"#/components/schemas/", "\"" + COMPONENTS + "#/$defs/"));
    }
}
