package io.throughline.ui.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private final Outside outside = new Outside();
    private final Connection connection = new Connection(Set.of("x"), Locale.ENGLISH, outside, Runnable::run);

    private static final class Outside implements Outlet {
        final List<String> written = new ArrayList<>();
        boolean full;
        int cuts;

        @Override
        public boolean full() {
            return full;
        }

        @Override
        public void write(Buffer frame) {
            written.add(frame.toString());
        }

        @Override
        public void cut() {
            cuts++;
        }
    }

    @Test
    void frames_go_out_in_order() {
        connection.take(Buffer.buffer("one"));
        connection.take(Buffer.buffer("two"));
        assertThat(outside.written).containsExactly("one", "two");
    }

    @Test
    void who_does_not_read_fast_enough_is_cut_off_once_and_gets_nothing_more() {
        connection.take(Buffer.buffer("one"));
        outside.full = true;
        connection.take(Buffer.buffer("two"));
        outside.full = false;
        connection.take(Buffer.buffer("three"));
        connection.stop();
        assertThat(outside.written).containsExactly("one");
        assertThat(outside.cuts).isEqualTo(1);
    }
}
