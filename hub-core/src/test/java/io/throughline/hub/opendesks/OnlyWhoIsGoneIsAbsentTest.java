package io.throughline.hub.opendesks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnlyWhoIsGoneIsAbsentTest {
    private static final Duration GRACE = Duration.ofSeconds(60);
    private final Absence absence = new Absence(GRACE);
    private long second = 1_000_000;

    private Map<String, Long> after(int seconds, Map<String, Long> numbers) {
        second += seconds;
        return absence.among(numbers, Duration.ofSeconds(second).toNanos());
    }

    @Test
    void whose_number_stays_for_the_whole_grace_is_gone() {
        assertThat(after(0, Map.of("noor", 7L))).isEmpty();
        assertThat(after(29, Map.of("noor", 7L))).isEmpty();
        assertThat(after(29, Map.of("noor", 7L))).isEmpty();
        assertThat(after(2, Map.of("noor", 7L))).containsExactly(Map.entry("noor", 7L));
    }

    @Test
    void who_is_seen_at_another_node_in_time_is_there() {
        after(0, Map.of("noor", 7L, "daan", 1L));
        after(29, Map.of("noor", 7L, "daan", 1L));
        after(29, Map.of("noor", 8L, "daan", 1L));
        assertThat(after(29, Map.of("noor", 8L, "daan", 1L))).containsOnlyKeys("daan");
    }

    @Test
    void whoever_begins_to_look_or_could_not_look_gives_everybody_the_whole_time() {
        after(0, Map.of("noor", 7L));
        assertThat(after(600, Map.of("noor", 7L))).as("it hung").isEmpty();
        after(25, Map.of("noor", 7L));
        absence.again();
        assertThat(after(25, Map.of("noor", 7L))).isEmpty();
        assertThat(after(25, Map.of("noor", 7L))).isEmpty();
        after(25, Map.of("noor", 7L));
        assertThat(after(25, Map.of("noor", 7L))).containsOnlyKeys("noor");
    }
}
