package io.throughline.hub.bus;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.throughline.hub.story.StoryJson;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.function.Consumer;

/** Says things to every node. What is said may be lost; whoever must know everything reads the journal. */
public final class Bus {
    private final Vertx vertx;

    /** The bus of this node. */
    public Bus(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Says it to every listener on every node, this one included. */
    public <T> void publish(Topic<T> topic, T value) {
        try {
            vertx.eventBus().publish(topic.address(), StoryJson.MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("cannot say " + value + " on " + topic.address(), unwritable);
        }
    }

    /** Listens on this node; holds when every node knows. */
    public <T> Future<Void> listen(Topic<T> topic, Consumer<T> listener) {
        MessageConsumer<String> consumer = vertx.eventBus().consumer(topic.address());
        consumer.handler(message -> listener.accept(read(topic, message.body())));
        return consumer.completion();
    }

    private static <T> T read(Topic<T> topic, String body) {
        try {
            return StoryJson.MAPPER.readValue(body, topic.type());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("cannot read what was said on " + topic.address(), unreadable);
        }
    }
}
