package io.throughline.channel.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventsDocumentTest {
    private final EventSchemas schemas = new EventSchemas();
    private final EventsDocument document = EventsDocument.read();

    @Test
    void the_table_names_every_type_and_no_other() {
        assertThat(document.fields().keySet()).containsExactlyInAnyOrderElementsOf(EventType.known());
    }

    @ParameterizedTest
    @EnumSource
    void the_table_names_the_fields_of_the_schema(EventType type) {
        assertThat(document.fields().get(type.type())).containsExactlyInAnyOrderElementsOf(fieldsOf(type));
    }

    private List<String> fieldsOf(EventType type) {
        return schemas.of(type).json().getJsonObject("properties").fieldNames().stream()
                .filter(name -> !name.equals("handles"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void the_table_marks_what_must_be_there(EventType type) {
        JsonObject schema = schemas.of(type).json();
        Stream<String> named = schema.getJsonArray("required").stream().map(Object::toString);
        assertThat(document.required().get(type.type()))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(named, choices(schema))
                        .filter(name -> !name.equals("handles"))
                        .collect(Collectors.toSet()));
    }

    private static Stream<String> choices(JsonObject schema) {
        Stream<JsonObject> own = Stream.of(schema);
        Stream<JsonObject> all =
                schema.getJsonArray("allOf", new JsonArray()).stream().map(JsonObject.class::cast);
        return Stream.concat(own, all)
                .flatMap(each -> each.getJsonArray("anyOf", new JsonArray()).stream())
                .map(branch -> ((JsonObject) branch).getJsonArray("required").getString(0));
    }

    @ParameterizedTest
    @EnumSource
    void every_type_has_an_example_that_keeps_its_schema(EventType type) {
        assertThat(schemas.of(type).flaws(document.example(type.type()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_field_is_described(EventType type) {
        JsonObject properties = schemas.of(type).json().getJsonObject("properties");
        assertThat(properties.fieldNames())
                .allSatisfy(name -> assertThat(properties.getJsonObject(name).getString("description"))
                        .isNotBlank());
    }

    @Test
    void schemas_are_complete_in_themselves() {
        assertThat(Arrays.stream(EventType.values())
                        .map(type -> schemas.of(type).json().encode()))
                .noneMatch(schema -> schema.contains("$ref"));
    }
}
