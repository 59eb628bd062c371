package io.throughline.config.faults;

import io.throughline.config.process.HubProcess;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * What lies between the processes: a small TCP proxy in front of every port that others connect to. A link that is cut in
 * one direction carries nothing that way, as when packets are dropped: nobody is told, and what was sent meanwhile
 * arrives when it is healed. All state belongs to one event loop.
 */
final class Network implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final io.vertx.core.Context loop = vertx.getOrCreateContext();
    private final NetClient client = vertx.createNetClient();
    private final List<Wire> wires = new ArrayList<>();
    private final Set<Link> cut = new HashSet<>();

    /** From where to where. */
    record Link(String from, String to) {}

    /** Two ends of one connection that somebody made through a proxy. */
    private record Wire(String from, String to, NetSocket near, NetSocket far) {}

    /** Puts a proxy at {@code port} in front of the port of {@code to}. Who connects is found out for each connection. */
    void between(int port, String to, int target, Function<Integer, String> who) {
        NetServer server = vertx.createNetServer();
        server.connectHandler(near -> {
            near.pause();
            int source = near.remoteAddress().port();
            vertx.executeBlocking(() -> who.apply(source))
                    .compose(from -> client.connect(target, "127.0.0.1").map(far -> new Wire(from, to, near, far)))
                    .onSuccess(wire -> loop.runOnContext(go -> join(wire)))
                    .onFailure(nobodyThere -> near.close());
        });
        await(server.listen(port, "127.0.0.1"));
    }

    private void join(Wire wire) {
        wires.add(wire);
        wire.near().handler(data -> wire.far().write(data));
        wire.far().handler(data -> wire.near().write(data));
        wire.near().closeHandler(closed -> forget(wire));
        wire.far().closeHandler(closed -> forget(wire));
        flow(wire);
    }

    private void forget(Wire wire) {
        loop.runOnContext(go -> wires.remove(wire));
        wire.near().close();
        wire.far().close();
    }

    private void flow(Wire wire) {
        flow(wire.near(), new Link(wire.from(), wire.to()));
        flow(wire.far(), new Link(wire.to(), wire.from()));
    }

    private void flow(NetSocket source, Link link) {
        if (cut.contains(link)) {
            source.pause();
        } else {
            source.resume();
        }
    }

    /** Drops everything that goes this way from now on. */
    void cut(String from, String to) {
        change(() -> cut.add(new Link(from, to)));
    }

    /** Drops everything between the two. */
    void cutBoth(String one, String other) {
        cut(one, other);
        cut(other, one);
    }

    /** Carries everything again, in all directions. */
    void heal() {
        change(cut::clear);
    }

    /** Ends all connections to an address at once, as a device between does that was switched off and on. */
    void reset(String to) {
        change(() -> List.copyOf(wires).stream()
                .filter(wire -> wire.to().startsWith(to))
                .forEach(this::forget));
    }

    private void change(Runnable change) {
        io.vertx.core.Promise<Void> done = io.vertx.core.Promise.promise();
        loop.runOnContext(go -> {
            change.run();
            wires.forEach(this::flow);
            done.complete();
        });
        await(done.future());
    }

    /** Tells which of the nodes made a connection, by the port it comes from. */
    static Function<Integer, String> ownerAmong(List<HubProcess> nodes) {
        return port -> nodes.stream()
                .filter(HubProcess::isAlive)
                .filter(node -> Sockets.belongsTo(node.pid(), port))
                .map(HubProcess::name)
                .findFirst()
                .orElse("nobody");
    }

    private static void await(Future<?> future) {
        future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
