package io.throughline.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.Eventually;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.story.Actor;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WidgetStreamTest {
    private static final Actor NOOR = Actor.agent("agent1", "Noor Visser");
    private WidgetFixture widget;

    @BeforeEach
    void start() {
        widget = new WidgetFixture();
    }

    @AfterEach
    void stop() {
        widget.close();
    }

    /** What a browser hears on a stream. */
    private static final class Ear {
        private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();

        Ear(WidgetFixture widget, String token) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(widget.http.uri("/channels/web/stream?token=" + token))
                    .build();
            InputStream stream = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofInputStream())
                    .body();
            Thread thread = new Thread(() -> listen(stream));
            thread.setDaemon(true);
            thread.start();
        }

        private void listen(InputStream stream) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                lines.lines()
                        .filter(line -> line.startsWith("data: "))
                        .map(line -> new JsonObject(line.substring(6)))
                        .forEach(heard::add);
            } catch (IOException | UncheckedIOException over) {
                heard.clear();
            }
        }

        JsonObject next() throws InterruptedException {
            JsonObject next = heard.poll(10, TimeUnit.SECONDS);
            assertThat(next).as("something on the stream").isNotNull();
            return next;
        }

        JsonObject nextPlace() throws InterruptedException {
            JsonObject next = next();
            while (!next.containsKey("waiting")) {
                next = next();
            }
            return next.getJsonObject("waiting");
        }

        JsonObject nextMessage() throws InterruptedException {
            JsonObject next = next();
            while (next.getJsonArray("messages").isEmpty()) {
                next = next();
            }
            return next;
        }
    }

    @Test
    void an_answer_reaches_the_visitor_at_once() throws Exception {
        JsonObject visitor = widget.newVisitor();
        String token = visitor.getString("token");
        Ear ear = new Ear(widget, token);
        assertThat(ear.next().getBoolean("staffed")).isFalse();
        widget.post(token, "messages", new JsonObject().put("text", "Hello?"));
        assertThat(ear.nextMessage().encode()).contains("Hello?");
        WidgetTest.answer(widget, visitor.getString("visitor"), "Hello!");
        assertThat(ear.nextMessage().encode()).contains("joined", "Noor Visser");
        JsonObject answered = ear.nextMessage();
        assertThat(answered.encode()).contains("Hello!", "Noor Visser");
        assertThat(answered.getBoolean("staffed")).isTrue();
        WidgetTest.act(
                widget, visitor.getString("visitor"), NOOR, contact -> Talking.end(contact.id(), "done", "agent"));
        assertThat(ear.next().getBoolean("open")).isFalse();
    }

    @Test
    void a_visitor_is_told_her_place_and_how_the_queue_moves() throws Exception {
        JsonObject first = widget.newVisitor();
        widget.post(first.getString("token"), "messages", new JsonObject().put("text", "Hello?"));
        JsonObject second = widget.newVisitor();
        String token = second.getString("token");
        widget.post(token, "messages", new JsonObject().put("text", "Me too"));
        Eventually.equal(2, () -> place(widget.conversation(token)));
        Ear ear = new Ear(widget, token);
        assertThat(ear.nextPlace().getInteger("position")).isEqualTo(2);
        WidgetTest.answer(widget, first.getString("visitor"), "Hello!");
        assertThat(ear.nextPlace().getInteger("position")).isEqualTo(1);
        WidgetTest.answer(widget, second.getString("visitor"), "And you!");
        assertThat(ear.nextPlace()).isNull();
        assertThat(widget.conversation(token).getJsonObject("waiting")).isNull();
    }

    private static Integer place(JsonObject conversation) {
        JsonObject waiting = conversation.getJsonObject("waiting");
        return waiting == null ? Integer.valueOf(0) : waiting.getInteger("position");
    }

    @Test
    void others_hear_nothing_of_it() throws Exception {
        JsonObject visitor = widget.newVisitor();
        Ear other = new Ear(widget, widget.newVisitor().getString("token"));
        other.next();
        widget.post(visitor.getString("token"), "messages", new JsonObject().put("text", "secret"));
        widget.staff.is(true);
        assertThat(other.next().encode()).doesNotContain("secret").contains("\"staffed\":true");
    }

    @Test
    void one_visitor_has_only_so_many_streams() throws Exception {
        String token = widget.newVisitor().getString("token");
        for (int i = 0; i < 10; i++) {
            new Ear(widget, token).next();
        }
        assertThat(widget.http.get("/channels/web/stream?token=" + token).statusCode())
                .isEqualTo(429);
    }
}
