package io.throughline.config.journey.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Duration START = Duration.ZERO;

    @Test
    void a_quarter_of_an_hour_is_played_in_as_many_seconds() {
        assertThat(new Pace(60, Duration.ZERO).between(START, Duration.ofMinutes(15)))
                .isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void without_a_factor_nothing_waits() {
        assertThat(Pace.AT_ONCE.between(START, Duration.ofDays(30))).isZero();
    }

    @Test
    void what_happened_before_the_story_takes_no_time() {
        Pace pace = new Pace(60, Duration.ZERO);

        assertThat(pace.between(START, Duration.ofDays(-7))).isZero();
        assertThat(pace.between(Duration.ofDays(-7), Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void to_watch_there_is_a_pause_between_any_two_steps() {
        assertThat(Pace.LIVE.between(START, START)).isEqualTo(Pace.LIVE.pause());
        assertThat(Pace.LIVE.between(START, Duration.ofMinutes(3))).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void days_are_not_sat_out_even_when_one_watches() {
        assertThat(Pace.LIVE.between(START, Duration.ofDays(1))).isEqualTo(Pace.LONGEST);
    }
}
