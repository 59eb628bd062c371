package io.throughline.config.journey.hub;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/** Turns the bytes of a {@code text/event-stream} into events, wherever the bytes are cut. Not for several threads. */
final class SseParser {
    private static final int MAX_LINE = 4 << 20;

    private Buffer rest = Buffer.buffer();
    private String id = "";
    private String name = "";
    private StringBuilder data = new StringBuilder();
    private boolean afterReturn;

    /** The events that these bytes complete. */
    List<SseEvent> feed(Buffer bytes) {
        List<SseEvent> events = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length(); i++) {
            byte each = bytes.getByte(i);
            if (each == '\n' && afterReturn) {
                start = i + 1;
            } else if (each == '\n' || each == '\r') {
                rest.appendBuffer(bytes, start, i - start);
                start = i + 1;
                line(rest.toString(), events);
                rest = Buffer.buffer();
            }
            afterReturn = each == '\r';
        }
        rest.appendBuffer(bytes, start, bytes.length() - start);
        if (rest.length() > MAX_LINE) {
            throw new IllegalStateException("a line of the stream is longer than " + MAX_LINE + " bytes");
        }
        return events;
    }

    private void line(String line, List<SseEvent> events) {
        if (line.isEmpty()) {
            complete(events);
            return;
        }
        int colon = line.indexOf(':');
        String field = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1);
        take(field, value.startsWith(" ") ? value.substring(1) : value);
    }

    private void take(String field, String value) {
        switch (field) {
            case "id" -> id = value;
            case "event" -> name = value;
            case "data" -> data.append(data.isEmpty() ? "" : "\n").append(value);
            default -> {}
        }
    }

    private void complete(List<SseEvent> events) {
        if (!data.isEmpty() || !name.isEmpty()) {
            events.add(new SseEvent(id, name.isEmpty() ? "message" : name, data.toString()));
        }
        name = "";
        data = new StringBuilder();
    }
}
