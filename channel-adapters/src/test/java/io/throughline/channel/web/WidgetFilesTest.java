package io.throughline.channel.web;

import static io.throughline.channel.HttpFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.contact.Attachment;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.story.Actor;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WidgetFilesTest {
    private static final Actor NOOR = Actor.agent("agent1", "Noor Visser");
    private static WidgetFixture widget;

    private final JsonObject visitor = widget.newVisitor();
    private final String token = visitor.getString("token");

    @BeforeAll
    static void start() {
        widget = new WidgetFixture();
    }

    @AfterAll
    static void stop() {
        widget.close();
    }

    private HttpResponse<String> sends(String name, String content, String key) {
        return widget.http.send(
                "/channels/web/files?name=" + name,
                request -> request.header("X-Visitor", token)
                        .header("Content-Type", "application/octet-stream")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(content)));
    }

    private HttpResponse<String> reads(String reader, String file) {
        return widget.http.get("/channels/web/files/" + file + "?token=" + reader);
    }

    @Test
    void a_file_opens_the_conversation_and_is_read_again_by_its_sender_alone() {
        HttpResponse<String> sent = sends("f%C3%B6hn.txt", "Hij blaast koud.", "key-0001");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        JsonObject file = json(sent).getJsonObject("file");
        assertThat(file.getString("name")).isEqualTo("föhn.txt");
        JsonObject conversation = widget.conversation(token);
        assertThat(conversation.getBoolean("open")).isTrue();
        assertThat(conversation.getJsonArray("messages").getJsonObject(0)).isEqualTo(json(sent));
        HttpResponse<String> read = reads(token, file.getString("id"));
        assertThat(read.body()).isEqualTo("Hij blaast koud.");
        assertThat(read.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename*=UTF-8''f%C3%B6hn.txt");
        assertThat(read.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        String other = widget.newVisitor().getString("token");
        assertThat(reads(other, file.getString("id")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_that_is_sent_twice_is_there_once() {
        String first = sends("a.txt", "once", "key-0002").body();
        assertThat(sends("a.txt", "once", "key-0002").body()).isEqualTo(first);
        assertThat(widget.conversation(token).getJsonArray("messages")).hasSize(1);
    }

    @Test
    void what_is_refused_leaves_no_trace() {
        assertThat(sends("a.png", "<html></html>", "key-0003").statusCode()).isEqualTo(415);
        assertThat(sends("a.txt", "", "key-0004").statusCode()).isEqualTo(400);
        assertThat(widget.conversation(token).getJsonArray("messages")).isEmpty();
    }

    @Test
    void what_lies_there_for_colleagues_is_not_hers() {
        sends("a.txt", "mine", "key-0005");
        WidgetTest.answer(widget, visitor.getString("visitor"), "Ik kijk.");
        Attachment internal = new Attachment(UUID.randomUUID(), "b.txt", "text/plain", 3);
        WidgetTest.act(
                widget, visitor.getString("visitor"), NOOR, contact -> Talking.attach(contact.id(), internal, true));
        assertThat(widget.conversation(token).encode()).contains("a.txt").doesNotContain("b.txt");
    }

    @Test
    void so_many_at_once_are_enough() {
        int status = 202;
        for (int each = 0; each < 12 && status == 202; each++) {
            status = sends("a.txt", "text", "key-many-" + each).statusCode();
        }
        assertThat(status).isEqualTo(429);
    }
}
