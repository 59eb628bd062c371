package io.throughline.hub.bus;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.throughline.hub.story.StoryJson;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.MessageConsumer;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Says things to every node, and asks one. What is said may be lost; whoever must know everything reads the journal.
 */
public final class Bus {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int FAILED = 1;

    private final Vertx vertx;

    /** The bus of this node. */
    public Bus(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Says it to every listener on every node, this one included. */
    public <T> void publish(Topic<T> topic, T value) {
        vertx.eventBus().publish(topic.address(), write(topic.address(), value));
    }

    /** Listens on this node; holds when every node knows. */
    public <T> Future<Void> listen(Topic<T> topic, Consumer<T> listener) {
        MessageConsumer<String> consumer = vertx.eventBus().consumer(topic.address());
        consumer.handler(message -> listener.accept(read(topic.address(), topic.type(), message.body())));
        return consumer.completion();
    }

    /** Asks whoever answers there; holds the answer. Fails with {@link Unanswered} when there is none. */
    public <Q, A> Future<A> ask(Question<Q, A> question, Q value) {
        String address = question.address();
        DeliveryOptions patience = new DeliveryOptions().setSendTimeout(PATIENCE.toMillis());
        return vertx.eventBus()
                .<String>request(address, write(address, value), patience)
                .recover(failure -> Future.failedFuture(new Unanswered(address, failure)))
                .map(reply -> read(address, question.answered(), reply.body()));
    }

    /** Answers on this node, on the caller's context; holds when every node knows. */
    public <Q, A> Future<Void> answer(Question<Q, A> question, Function<Q, Future<A>> answers) {
        String address = question.address();
        MessageConsumer<String> consumer = vertx.eventBus().consumer(address);
        consumer.handler(message -> answers.apply(read(address, question.asked(), message.body()))
                .onSuccess(answer -> message.reply(write(address, answer)))
                .onFailure(failure -> message.fail(FAILED, failure.getMessage())));
        return consumer.completion();
    }

    private static String write(String address, Object value) {
        try {
            return StoryJson.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("cannot say " + value + " on " + address, unwritable);
        }
    }

    private static <T> T read(String address, Class<T> type, String body) {
        try {
            return StoryJson.MAPPER.readValue(body, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("cannot read what was said on " + address, unreadable);
        }
    }
}
