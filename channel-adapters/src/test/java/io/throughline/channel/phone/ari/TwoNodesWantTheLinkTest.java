package io.throughline.channel.phone.ari;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.channel.Eventually;
import io.throughline.channel.phone.Wish;
import io.throughline.hub.cluster.Lease;
import io.throughline.hub.cluster.Leases;
import io.throughline.hub.cluster.MemoryLeases;
import io.throughline.hub.contact.AgentRef;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asterisk tells its events to whoever connected last. A call is the same, whichever node that is. */
class TwoNodesWantTheLinkTest {
    private static final AgentRef NOOR = new AgentRef("agent1", "Noor Visser");

    private final Vertx vertx = Vertx.vertx();
    private final FakeHub hub = new FakeHub("main/1.1");
    private final Contested leases = new Contested();
    private FakeAri asterisk;
    private Node first;
    private int connected;

    /** Leases that only one of those who compete gets, and keeps. */
    private static final class Contested implements Leases {
        private final Leases leases = new MemoryLeases(InstantSource.system());
        private volatile String favourite = "";

        private boolean favours(String holder) {
            return favourite.isEmpty() || favourite.equals(holder);
        }

        @Override
        public Future<Optional<Lease>> take(String name, String holder, Duration length) {
            return favours(holder) ? leases.take(name, holder, length) : Future.succeededFuture(Optional.empty());
        }

        @Override
        public Future<Boolean> prolong(Lease lease, Duration length) {
            return favours(lease.holder())
                    ? leases.prolong(lease, length)
                    : leases.release(lease).map(false);
        }

        @Override
        public Future<Optional<Lease>> present(String name) {
            return leases.present(name);
        }

        @Override
        public Future<Void> release(Lease lease) {
            return leases.release(lease);
        }
    }

    @BeforeEach
    void connect() throws Exception {
        asterisk = new FakeAri(vertx);
        asterisk.register("agent1");
        first = Node.start(vertx, asterisk.pbx(), hub, leases);
        Eventually.so("the hub listens", asterisk::listened);
        connected = asterisk.connections();
    }

    @AfterEach
    void close() throws Exception {
        asterisk.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private String rings() {
        asterisk.call("1.1", "+31612345678", "31850000001");
        Eventually.so("the hub knows the call", () -> hub.told().contains("Ringing"));
        hub.wants(Wish.Kind.RINGING, NOOR);
        Eventually.so("it rings", () -> asterisk.legOf("agent1").isPresent());
        return asterisk.legOf("agent1").orElseThrow();
    }

    private void lifts(String leg) {
        asterisk.lift(leg);
        Eventually.so("the hub knows", () -> hub.told().contains("Answered"));
        hub.wants(Wish.Kind.TALKING, NOOR);
        Eventually.so("they hear each other", () -> asterisk.together("1.1", leg));
    }

    private void isHeldAndComesBack(String leg) {
        hub.wants(Wish.Kind.HELD, NOOR);
        Eventually.so("she hears music", () -> asterisk.hearsMusic("1.1"));
        hub.wants(Wish.Kind.TALKING, NOOR);
        Eventually.so("they hear each other", () -> asterisk.together("1.1", leg));
    }

    /** Nobody else can connect then, so whoever does is this node. */
    private void goesTo(Node node, Node from) {
        leases.favourite = node.holder();
        Eventually.so("it has the lease", () -> node.hasLease() && !from.hasLease());
        int before = connected;
        Eventually.so("it connects", () -> asterisk.connections() > before);
        connected = asterisk.connections();
    }

    /** Whoever takes a call over says that there is one; the hub knows that. */
    private List<String> told() {
        return hub.told().stream().filter(what -> !what.equals("Ringing")).toList();
    }

    private long rung() {
        return asterisk.asked().stream()
                .filter(each -> each.startsWith("POST channels/leg-") && each.split("/").length == 2)
                .count();
    }

    @Test
    void a_lease_that_goes_to_and_fro_takes_the_call_along() throws Exception {
        String leg = rings();
        lifts(leg);
        Node second = Node.start(vertx, asterisk.pbx(), hub, leases);
        goesTo(second, first);
        isHeldAndComesBack(leg);
        goesTo(first, second);
        isHeldAndComesBack(leg);
        goesTo(second, first);
        isHeldAndComesBack(leg);
        assertThat(told()).containsExactly("Answered");
        asterisk.gone("1.1", 16);
        Eventually.so("nothing is left", asterisk::empty);
        Eventually.so("the hub knows", () -> hub.told().contains("Ended"));
        assertThat(told()).containsExactly("Answered", "Ended");
        assertThat(rung()).isOne();
    }

    /** The receiver is lifted while the other node looks at what there is. */
    @Test
    void a_telephone_that_rings_goes_on_ringing_for_whoever_has_the_lease_now() throws Exception {
        String leg = rings();
        Node second = Node.start(vertx, asterisk.pbx(), hub, leases);
        goesTo(second, first);
        lifts(leg);
        assertThat(rung()).isOne();
        assertThat(hub.told()).doesNotContain("Unreached", "Left", "Ended");
    }

    /** As when the clock of the lease's store was set: they take the connection from each other until one is gone. */
    @Test
    void two_who_both_think_that_they_have_the_lease_do_the_call_no_harm() throws Exception {
        String leg = rings();
        lifts(leg);
        Node second = Node.start(vertx, asterisk.pbx(), hub, new Contested());
        Eventually.so("they fight", () -> asterisk.connections() >= 4);
        hub.wants(Wish.Kind.HELD, NOOR);
        Eventually.so("she hears music", () -> asterisk.hearsMusic("1.1"));
        second.stop();
        hub.wants(Wish.Kind.TALKING, NOOR);
        Eventually.so("they hear each other", () -> asterisk.together("1.1", leg));
        assertThat(told()).containsExactly("Answered");
        assertThat(rung()).isOne();
    }
}
