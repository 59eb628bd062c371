package io.throughline.config.process;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a load balancer does: one address for everybody; each connection goes to the first node that takes it. */
public final class FrontDoor implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final Vertx vertx = Vertx.vertx();
    private final NetClient client = vertx.createNetClient();
    private final List<Integer> ports;
    private final NetServer server;

    /** Opens a door before these nodes. */
    public FrontDoor(List<HubProcess> nodes) {
        ports = nodes.stream().map(node -> URI.create(node.base()).getPort()).toList();
        server = await(vertx.createNetServer().connectHandler(this::enter).listen(0, "127.0.0.1"));
    }

    /** {@code http://host:port}. */
    public String base() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    private void enter(NetSocket caller) {
        caller.pause();
        reach(0).onSuccess(node -> {
                    caller.pipeTo(node);
                    node.pipeTo(caller);
                })
                .onFailure(nobody -> caller.close());
    }

    private Future<NetSocket> reach(int place) {
        Future<NetSocket> reached = client.connect(ports.get(place), "127.0.0.1");
        return place == ports.size() - 1 ? reached : reached.recover(gone -> reach(place + 1));
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
