package io.throughline.channel.web;

import io.throughline.hub.contact.ContactId;
import io.throughline.hub.waiting.Standing;
import io.throughline.hub.waiting.Standings;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** One stream to one browser of a visitor. Who reads too slowly is let go and comes back for the whole conversation. */
final class Line {
    private final String visitor;
    private final HttpServerResponse response;
    private volatile boolean talking;
    private volatile Optional<ContactId> waiting = Optional.empty();
    private volatile Optional<Standing> told = Optional.empty();

    Line(String visitor, HttpServerResponse response) {
        this.visitor = visitor;
        this.response = response;
    }

    String visitor() {
        return visitor;
    }

    void talks(boolean now) {
        talking = now;
    }

    /** The contact in which she waits for somebody, if she does. */
    void waits(Optional<ContactId> contact) {
        waiting = contact;
    }

    /** Tells her place in the queue when it is another one than she was told. */
    void tell(Standings standings) {
        Optional<Standing> now = waiting.flatMap(standings::of);
        if (!now.equals(told)) {
            told = now;
            data(new JsonObject().put("messages", new JsonArray()).put("waiting", Place.json(now)));
        }
    }

    /** Tells what is new; {@code staffed} is whether anybody is there beside who talks with her. */
    void tell(List<Message> messages, boolean staffed) {
        data(json(messages, staffed));
    }

    /** Tells what is new and whether the conversation goes on. */
    void tell(List<Message> messages, boolean staffed, boolean open) {
        data(json(messages, staffed).put("open", open));
    }

    private JsonObject json(List<Message> messages, boolean staffed) {
        JsonArray told = new JsonArray();
        messages.forEach(message -> told.add(message.toJson()));
        return new JsonObject().put("messages", told).put("staffed", staffed || talking);
    }

    private void data(JsonObject data) {
        write("data: " + data.encode() + "\n\n");
    }

    void write(String frame) {
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.writeQueueFull()) {
            response.reset();
        } else {
            response.write(frame);
        }
    }

    void end() {
        if (!response.ended()) {
            response.end();
        }
    }
}
