package io.throughline.config.journey.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.throughline.config.journey.act.Verbs;
import io.throughline.config.journey.check.Checks;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JourneySchemaTest {
    private static final Path SCHEMA = Path.of("journeys", "journey.schema.json");
    private static final Path GUIDE = Path.of("..", "docs", "journeys.md");

    @ParameterizedTest
    @ValueSource(strings = {"hair-dryer", "washing-machine"})
    void the_shipped_journeys_keep_to_the_schema(String name) throws IOException {
        Object journey =
                new YAMLMapper().readValue(Path.of("journeys", name + ".yaml").toFile(), Object.class);
        JsonObject json = new JsonObject(new ObjectMapper().writeValueAsString(journey));

        OutputUnit result = Validator.create(
                        JsonSchema.of(schema()),
                        new JsonSchemaOptions().setDraft(Draft.DRAFT202012).setBaseUri("https://throughline.example"))
                .validate(json);

        assertThat(result.getErrors()).isNullOrEmpty();
        assertThat(result.getValid()).isTrue();
    }

    @Test
    void schema_and_guide_know_the_verbs_and_checks_of_the_reader() throws IOException {
        JsonObject definitions = schema().getJsonObject("$defs");
        Set<String> verbs = properties(definitions.getJsonObject("step"));
        verbs.removeAll(Set.of("at", "who", "expect"));

        assertThat(verbs).isEqualTo(Verbs.byWord().keySet());
        assertThat(properties(definitions.getJsonObject("expect"))).isEqualTo(Set.copyOf(Checks.words()));

        String guide = Files.readString(GUIDE);
        assertThat(verbs).allSatisfy(verb -> assertThat(guide).contains("`" + verb + "`"));
        assertThat(Checks.words()).allSatisfy(check -> assertThat(guide).contains("`" + check + "`"));
    }

    private static Set<String> properties(JsonObject definition) {
        return new HashSet<>(definition.getJsonObject("properties").fieldNames());
    }

    private static JsonObject schema() throws IOException {
        return new JsonObject(Files.readString(SCHEMA));
    }
}
