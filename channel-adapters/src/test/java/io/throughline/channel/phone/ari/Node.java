package io.throughline.channel.phone.ari;

import io.throughline.channel.phone.PhoneIntake;
import io.throughline.channel.phone.cti.CtiTranslator;
import io.throughline.hub.cluster.Leases;
import io.throughline.hub.cluster.Tenure;
import io.throughline.hub.customer.HandleReader;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** As much of a node as a connection to Asterisk needs: its tenure of the lease, and the link. */
final class Node {
    private static final Duration LEASE = Duration.ofMillis(400);

    private final Vertx vertx;
    private final Tenure tenure;
    private final List<String> parts;

    private Node(Vertx vertx, Tenure tenure, List<String> parts) {
        this.vertx = vertx;
        this.tenure = tenure;
        this.parts = parts;
    }

    static Node start(Vertx vertx, Pbx pbx, FakeHub hub, Leases leases) throws Exception {
        Tenure tenure = new Tenure(leases, AriLink.lease(pbx), UUID.randomUUID().toString(), LEASE);
        AriLink.Tools tools = new AriLink.Tools(
                tenure,
                hub,
                new CtiTranslator(new HandleReader("NL")),
                new PhoneIntake(hub::take, InstantSource.system()),
                InstantSource.system(),
                UUID::randomUUID);
        return done(vertx.deployVerticle(tenure)
                .compose(lease -> vertx.deployVerticle(new AriLink(pbx, tools)).map(link -> List.of(link, lease)))
                .map(parts -> new Node(vertx, tenure, parts)));
    }

    /** Under which name it competes for the lease. */
    String holder() {
        return tenure.holder();
    }

    boolean hasLease() {
        return tenure.fence().isPresent();
    }

    /** It goes away for good. */
    void stop() throws Exception {
        for (String part : parts) {
            done(vertx.undeploy(part));
        }
    }

    private static <T> T done(Future<T> work) throws Exception {
        return work.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
