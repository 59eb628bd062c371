package io.throughline.config.process;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a load balancer does: one address for everybody; each connection goes to the first node that takes it. Can be cut
 * off, as a network can.
 */
public final class FrontDoor implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final Vertx vertx = Vertx.vertx();
    private final NetClient client = vertx.createNetClient();
    private final Set<NetSocket> inside = ConcurrentHashMap.newKeySet();
    private final List<Integer> ports;
    private final NetServer server;
    private volatile boolean cut;

    /** Opens a door before these nodes. */
    public FrontDoor(List<HubProcess> nodes) {
        this(nodes.stream().map(HubProcess::base).toArray(String[]::new));
    }

    /** Opens a door before nodes by their {@code http://host:port}. */
    public FrontDoor(String... nodes) {
        ports = Stream.of(nodes).map(node -> URI.create(node).getPort()).toList();
        server = await(vertx.createNetServer().connectHandler(this::enter).listen(0, "127.0.0.1"));
    }

    /** {@code http://host:port}. */
    public String base() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** Nothing gets through any more, also of what is under way. */
    public void cut() {
        cut = true;
        inside.forEach(NetSocket::close);
    }

    /** Whoever comes from now on gets through. */
    public void mend() {
        cut = false;
    }

    private void enter(NetSocket caller) {
        if (cut) {
            caller.close();
            return;
        }
        inside.add(caller);
        caller.closeHandler(gone -> inside.remove(caller));
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
