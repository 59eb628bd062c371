package io.throughline.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final AtomicLong now = new AtomicLong();
    private final Pace pace = new Pace(10, 20, now::get);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void a_burst_is_allowed_and_then_the_average() {
        for (int i = 0; i < 20; i++) {
            assertThat(pace.take("till", 1)).isEmpty();
        }
        assertThat(pace.take("till", 1)).contains(Duration.ofMillis(100));
        pass(Duration.ofMillis(100));
        assertThat(pace.take("till", 1)).isEmpty();
    }

    @Test
    void a_batch_larger_than_the_burst_is_taken_and_worked_off() {
        assertThat(pace.take("till", 50)).isEmpty();
        assertThat(pace.take("till", 1)).contains(Duration.ofMillis(3_100));
        pass(Duration.ofMillis(3_100));
        assertThat(pace.take("till", 1)).isEmpty();
    }

    @Test
    void being_refused_costs_nothing() {
        pace.take("till", 20);
        for (int i = 0; i < 100; i++) {
            pace.take("till", 1);
        }
        assertThat(pace.take("till", 1)).contains(Duration.ofMillis(100));
    }

    @Test
    void each_goes_at_its_own_pace() {
        pace.take("till", 50);
        assertThat(pace.take("shop", 1)).isEmpty();
    }
}
