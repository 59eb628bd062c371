package io.throughline.ui.stream;

import static io.throughline.ui.server.TestHub.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ui.server.Browser;
import io.throughline.ui.server.TestHub;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamingTest {
    private static final UUID SANNE = UUID.fromString("0b7b6b4e-94b3-4b0a-9a55-2b7d6f5b6c01");
    private static final String STORY = "/stream?topics=story:" + SANNE;

    private final TestHub hub = new TestHub();
    private final HttpClient client = hub.vertx.createHttpClient();
    private Browser noor;

    @BeforeEach
    void signIn() {
        noor = hub.browser("noor");
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    /** Reads a stream until something is in it, and ends then. */
    private final class Reading {
        private final Promise<String> found = Promise.promise();
        private final Promise<Void> ended = Promise.promise();
        private final StringBuilder text = new StringBuilder();
        private final HttpClientResponse response;

        Reading(Browser browser, String path, String wanted) {
            response = await(client.request(HttpMethod.GET, hub.port(), "127.0.0.1", path)
                    .compose(request ->
                            request.putHeader("Cookie", browser.cookie()).send())
                    .onSuccess(answer -> answer.handler(part -> {
                                text.append(part);
                                if (text.indexOf(wanted) >= 0) {
                                    found.tryComplete(text.toString());
                                }
                            })
                            .endHandler(end -> ended.tryComplete())
                            .exceptionHandler(broken -> ended.tryComplete())));
        }

        String until() {
            return await(found.future());
        }
    }

    private void tell(long version) {
        hub.feed.publish(new Message(
                Set.of(Subscription.ofStory(SANNE)), "story", SANNE.toString(), version, language -> Map.of(), false));
    }

    @Test
    void a_page_is_greeted_told_what_changes_and_shown_that_the_hub_is_there() {
        Reading reading = new Reading(noor, STORY, "event: beat");
        String begin = reading.until();
        assertThat(reading.response.getHeader("Content-Type")).isEqualTo("text/event-stream");
        assertThat(reading.response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(begin).startsWith("retry: ").contains("id: test-0\nevent: hello");
        Reading second = new Reading(noor, STORY, "\"version\":4");
        tell(4);
        assertThat(second.until()).contains("id: test-1\ndata: {\"type\":\"story\",\"key\":\"" + SANNE);
    }

    @Test
    void a_page_that_comes_back_gets_what_it_missed() {
        tell(1);
        tell(2);
        assertThat(new Reading(noor, STORY + "&last=test-1", "\"version\":2").until())
                .doesNotContain("hello")
                .doesNotContain("\"version\":1");
        assertThat(new Reading(noor, STORY + "&last=other-1", "reset").until()).contains("id: test-2\nevent: reset");
    }

    @Test
    void streams_are_for_who_is_signed_in_and_may_see_what_they_ask_for() {
        assertThat(hub.browser().get(STORY).statusCode()).isEqualTo(401);
        assertThat(noor.get("/stream?topics=wallboard").statusCode()).isEqualTo(403);
        assertThat(noor.get("/stream?topics=moon").statusCode()).isEqualTo(400);
        assertThat(noor.get("/stream").statusCode()).isEqualTo(400);
        assertThat(hub.browser("bram").get(STORY).statusCode()).isEqualTo(403);
    }

    @Test
    void nobody_opens_pages_without_end() {
        new Reading(noor, STORY, "hello").until();
        new Reading(noor, STORY, "hello").until();
        assertThat(noor.get(STORY).statusCode()).isEqualTo(429);
        assertThat(hub.streams.openStreams()).isEqualTo(2);
    }

    @Test
    void signing_out_ends_what_is_open() {
        Reading reading = new Reading(noor, STORY, "hello");
        reading.until();
        noor.send(HttpMethod.DELETE, "/api/v1/session", null);
        await(reading.ended.future());
    }
}
