package io.throughline.config.journey.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SseParserTest {
    private static final String STREAM = "retry: 3000\n: comment\n\nid: 1-7\nevent: hello\ndata: {}\n\n"
            + "id: 1-8\r\ndata: {\"name\":\r\ndata: \"Zoë\"}\r\n\r\nevent: reset\n\n";

    private final SseParser parser = new SseParser();

    @Test
    void events_have_id_name_and_data() {
        assertThat(parser.feed(Buffer.buffer(STREAM)))
                .containsExactly(
                        new SseEvent("1-7", "hello", "{}"),
                        new SseEvent("1-8", "message", "{\"name\":\n\"Zoë\"}"),
                        new SseEvent("1-8", "reset", ""));
    }

    @Test
    void it_does_not_matter_where_the_bytes_are_cut() {
        List<SseEvent> whole = new SseParser().feed(Buffer.buffer(STREAM));
        List<SseEvent> pieces = new ArrayList<>();
        for (byte each : STREAM.getBytes(StandardCharsets.UTF_8)) {
            pieces.addAll(parser.feed(Buffer.buffer(new byte[] {each})));
        }
        assertThat(pieces).isEqualTo(whole);
    }

    @Test
    void an_event_that_is_not_complete_waits() {
        assertThat(parser.feed(Buffer.buffer("data: half"))).isEmpty();
        assertThat(parser.feed(Buffer.buffer("\n\n"))).containsExactly(new SseEvent("", "message", "half"));
    }
}
