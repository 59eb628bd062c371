package io.throughline.hub.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpansTest {
    @Test
    void spans_are_read_as_people_write_them() {
        assertThat(Spans.parse("90s")).contains(Duration.ofSeconds(90));
        assertThat(Spans.parse("1h30m")).contains(Duration.ofMinutes(90));
        assertThat(Spans.parse("6d")).contains(Duration.ofDays(6));
        assertThat(Spans.parse("250ms")).contains(Duration.ofMillis(250));
    }

    @Test
    void anything_else_is_no_span() {
        assertThat(Spans.parse("")).isEmpty();
        assertThat(Spans.parse("15")).isEmpty();
        assertThat(Spans.parse("soon")).isEmpty();
        assertThat(Spans.parse("-3m")).isEmpty();
    }

    @Test
    void spans_are_said_shortly() {
        assertThat(Spans.say(Duration.ofMillis(850))).isEqualTo("850 ms");
        assertThat(Spans.say(Duration.ofMillis(3210))).isEqualTo("3.2 s");
        assertThat(Spans.say(Duration.ofSeconds(200))).isEqualTo("3m 20s");
        assertThat(Spans.say(Duration.ofMinutes(75))).isEqualTo("1h 15m");
    }
}
