package io.throughline.ui.management;

import static io.throughline.ui.server.TestHub.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ui.server.HttpDoor;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManagementRouterTest {
    private final Vertx vertx = Vertx.vertx();
    private final AtomicReference<Future<Boolean>> journal = new AtomicReference<>(Future.succeededFuture(true));
    private final WebClient client = WebClient.create(vertx);
    private final HttpDoor door = new HttpDoor(
            new ManagementRouter(
                            List.of(
                                    new Check("journal", journal::get),
                                    new Check("cluster", () -> Future.succeededFuture(true))),
                            () -> "hub_up 1\n")
                    .assemble(vertx),
            "127.0.0.1",
            0);

    @BeforeEach
    void start() {
        await(vertx.deployVerticle(door));
    }

    @AfterEach
    void stop() {
        await(vertx.close());
    }

    private HttpResponse<Buffer> get(String path) {
        return await(client.get(door.port(), "127.0.0.1", path).send());
    }

    @Test
    void the_hub_is_ready_when_everything_is_well() {
        assertThat(get("/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void one_thing_that_is_not_well_is_enough_and_is_named() {
        journal.set(Future.failedFuture("no connection"));
        HttpResponse<Buffer> answer = get("/ready");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.bodyAsJsonObject())
                .isEqualTo(new JsonObject()
                        .put("ready", false)
                        .put("checks", new JsonObject().put("journal", false).put("cluster", true)));
        assertThat(get("/live").statusCode()).isEqualTo(200);
    }

    @Test
    void figures_are_there_for_prometheus() {
        assertThat(get("/metrics").bodyAsString()).isEqualTo("hub_up 1\n");
    }
}
