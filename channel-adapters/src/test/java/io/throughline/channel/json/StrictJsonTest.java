package io.throughline.channel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.hub.problem.Flaw;
import io.throughline.hub.problem.FlawedRequest;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {
    private static Reading read(String json) {
        return StrictJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void good_json_is_read_as_it_is() {
        String json = "{\"a\":[1,2.5,\"é😀\",true,null,{\"b\":9007199254740993}]}";
        assertThat(read(json).flaws()).isEmpty();
        assertThat(read(json).value()).isEqualTo(new JsonObject(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":{\"b\":\"x\\u0000y\"}} | /a/b | has the character U+0000",
                "{\"a\":[\"\\ud800\"]} | /a/0 | has half of a surrogate pair",
                "{\"a\":\"\\udc00\\ud800\"} | /a | has half of a surrogate pair",
                "{\"a\":99999999999999999999} | /a | is too large a number",
                "{\"a\":1e999} | /a | is too large a number",
                "{\"a\":1}x | '' | is no valid JSON",
                "{\"a\":1} 2 | '' | has something after its end",
                "{\"a\":1,\"a\":2} | /a | Duplicate field",
                "{\"a\": | /a | is no valid JSON",
                "{a:1} | '' | is no valid JSON",
                "'' | '' | is empty"
            })
    void what_would_do_harm_is_told_at_its_place(String json, String pointer, String detail) {
        assertThat(read(json).flaws()).singleElement().satisfies(flaw -> {
            assertThat(flaw.pointer()).isEqualTo(pointer);
            assertThat(flaw.detail()).contains(detail);
        });
    }

    @Test
    void every_such_mistake_is_told_not_only_the_first() {
        assertThat(read("{\"a\":\"\\u0000\",\"b\":[1e999,\"\\ud800\"]}").flaws())
                .extracting(Flaw::pointer)
                .containsExactly("/a", "/b/0", "/b/1");
    }

    @Test
    void a_depth_bomb_goes_off_outside() {
        assertThat(read("[".repeat(100_000)).flaws())
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.detail()).contains("depth"));
    }

    @Test
    void a_number_of_a_million_digits_is_refused_before_it_is_computed() {
        assertThat(read("{\"a\":" + "9".repeat(1_000_000) + "}").flaws()).hasSize(1);
    }

    @Test
    void bytes_that_are_no_utf8_are_refused() {
        byte[] latin1 = "{\"a\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(StrictJson.read(latin1).flaws()).hasSize(1);
    }

    @Test
    void elements_of_an_array_have_their_own_flaws_and_sizes() {
        byte[] json = "[{\"a\":1}, {\"a\":\"\\u0000\"} ,3]".getBytes(StandardCharsets.UTF_8);
        List<Reading> elements = StrictJson.readElements(json);
        assertThat(elements).extracting(Reading::bytes).containsExactly(7, 14, 1);
        assertThat(elements.get(0).flaws()).isEmpty();
        assertThat(elements.get(1).flaws()).extracting(Flaw::pointer).containsExactly("/a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}|must be a JSON array", "[1,|no valid JSON", "[1] 2|after its end"})
    void an_array_that_cannot_be_told_apart_is_refused_whole(String json, String detail) {
        assertThatThrownBy(() -> StrictJson.readElements(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FlawedRequest.class)
                .hasMessageContaining(detail);
    }
}
