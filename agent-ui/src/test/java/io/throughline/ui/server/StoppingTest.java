package io.throughline.ui.server;

import static io.throughline.ui.server.TestHub.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoppingTest {
    private final TestHub hub = new TestHub();
    private final HttpClient client = hub.vertx.createHttpClient();

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void whoever_comes_while_the_node_stops_is_sent_elsewhere() {
        Browser noor = hub.browser("noor");
        await(hub.threshold.close());

        HttpResponse<Buffer> answer = noor.get("/api/v1/session");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
        assertThat(answer.getHeader("Connection")).isEqualTo("close");
        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void who_follows_a_stream_is_let_go_and_then_nobody_is_inside() {
        Browser noor = hub.browser("noor");
        Promise<Void> gone = Promise.promise();
        await(client.request(HttpMethod.GET, hub.port(), "127.0.0.1", "/stream?topics=desk")
                .compose(request -> request.putHeader("Cookie", noor.cookie()).send())
                .onSuccess(answer ->
                        answer.endHandler(end -> gone.tryComplete()).exceptionHandler(broken -> gone.tryComplete())));
        Future<Void> empty = hub.threshold.close();
        assertThat(empty.isComplete()).as("somebody is inside").isFalse();

        hub.streams.close();

        await(gone.future());
        await(empty);
        assertThat(hub.streams.openStreams()).isZero();
    }
}
