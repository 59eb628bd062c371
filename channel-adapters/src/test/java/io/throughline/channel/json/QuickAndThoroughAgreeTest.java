package io.throughline.channel.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The validator that is quick and the one that explains find the same things right, however they are broken. */
class QuickAndThoroughAgreeTest {
    private static final List<Object> NONSENSE = List.of(
            "",
            "x",
            "x".repeat(3_000),
            "2026-02-30T10:00:00Z",
            "2026-11-22",
            "EUR",
            "eur",
            0,
            -1,
            1,
            1.5,
            10_000,
            true,
            false,
            new JsonObject(),
            new JsonArray(),
            new JsonArray().add(1),
            new JsonObject().put("kind", "phone"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        events/page.viewed.v1.json         | {"handles":[{"kind":"visitor","value":"v"}],"url":"https://a.example","title":"T"}
        events/site.searched.v1.json       | {"handles":[{"kind":"visitor","value":"v"}],"query":"q","results":3}
        events/message.received.v1.json    | {"handles":[{"kind":"visitor","value":"v"}],"conversation":"c","text":"hello"}
        events/call.ringing.v1.json        | {"handles":[{"kind":"phone","value":"+31612345678"}],"call":"c","to":"+31850000001"}
        events/feedback.given.v1.json      | {"handles":[{"kind":"loyalty","value":"2210004471"}],"mood":"happy"}
        events/purchase.registered.v1.json | {"handles":[{"kind":"loyalty","value":"2210004471"}],"receipt":"B-1","branch":"breda","at":"2026-11-01T10:00:00Z","currency":"EUR","lines":[{"line":1,"article":"a","name":"n","quantity":1,"price":"49.95"}]}
        """)
    void both_find_the_same_right(String file, String example) {
        DataSchema schema = DataSchema.read(file);
        JsonObject right = new JsonObject(example);
        assertThat(schema.isRight(right)).isTrue();
        assertThat(schema.mistakes(right)).isEmpty();
        List<Object> changed = changes(right);
        assertThat(changed).hasSizeGreaterThan(50);
        assertThat(changed.stream().filter(each -> !schema.isRight(each))).hasSizeGreaterThan(20);
        assertThat(changed)
                .allSatisfy(each -> assertThat(schema.isRight(each))
                        .as("%s: %s", each, schema.mistakes(each))
                        .isEqualTo(schema.mistakes(each).isEmpty()));
    }

    /** Everything with one thing in it left out or replaced by nonsense, at any depth. */
    private static List<Object> changes(Object value) {
        List<Object> changes = new ArrayList<>(NONSENSE);
        if (value instanceof JsonObject object) {
            object.fieldNames().forEach(name -> {
                JsonObject without = object.copy();
                without.remove(name);
                changes.add(without);
                changes(object.getValue(name))
                        .forEach(change -> changes.add(object.copy().put(name, change)));
            });
        }
        if (value instanceof JsonArray array) {
            Stream.of(array.copy().add(array.getValue(0)), array.copy().add(7)).forEach(changes::add);
            changes(array.getValue(0)).forEach(change -> changes.add(new JsonArray().add(change)));
        }
        return changes;
    }
}
