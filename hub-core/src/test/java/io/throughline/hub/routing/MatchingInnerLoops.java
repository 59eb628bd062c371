package io.throughline.hub.routing;

import static io.throughline.hub.lane.HubFixture.await;
import static io.throughline.hub.lane.HubFixture.handle;

import io.throughline.hub.bus.Bus;
import io.throughline.hub.cluster.MemoryLeases;
import io.throughline.hub.cluster.Tenure;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Arriving;
import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.Talking;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.floor.Floor;
import io.throughline.hub.floor.Headlines;
import io.throughline.hub.journal.Fence;
import io.throughline.hub.lane.HubFixture;
import io.throughline.hub.presence.MemoryPresenceBook;
import io.throughline.hub.presence.Presences;
import io.throughline.hub.queues.Ability;
import io.throughline.hub.queues.Terms;
import io.throughline.hub.topics.Topics;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One look at the whole floor: 500 agents who all talk, 50 queues of which each agent serves three, and so many contacts
 * that wait. Nobody has room, so that every contact is held against everybody who serves it: the longest a look can take.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
public class MatchingInnerLoops {
    private static final int AGENTS = 500;
    private static final int QUEUES = 50;

    /** How many wait. */
    @Param({"20", "1000"})
    public int waiting;

    private final Vertx vertx = Vertx.vertx();
    private final HubFixture hub = new HubFixture();
    private final Floor floor = new Floor(hub.persons(), new Headlines(new Topics(List.of())));
    private final Round round = round();

    private static AgentRef agent(int n) {
        return new AgentRef("agent" + n, "Agent " + n);
    }

    private static Candidate candidate(int n) {
        Set<String> queues = Set.of(queue(n), queue(n + 17), queue(n + 31));
        return new Candidate(agent(n), queues, Ability.USUAL).free(HubFixture.NOW.plusSeconds(n), false);
    }

    private static String queue(int n) {
        return "queue" + n % QUEUES;
    }

    private Round round() {
        Bus bus = new Bus(vertx);
        InstantSource clock = InstantSource.fixed(HubFixture.NOW);
        Matchmaker.Tools tools = new Matchmaker.Tools(
                new Tenure(new MemoryLeases(clock), Matchmaker.LEASE, "bench", Duration.ofHours(1)),
                bus,
                floor,
                Future::succeededFuture,
                new Presences(vertx, new MemoryPresenceBook(), bus),
                id -> Optional.of(Candidate.stranger(new AgentRef(id, id))),
                queue -> Terms.USUAL,
                () -> Duration.ZERO,
                hub.lanes,
                clock,
                UUID::randomUUID);
        Orders.Tools with = new Orders.Tools(floor, hub.lanes, fence -> {}, clock, UUID::randomUUID);
        return new Round(
                tools,
                RoutingSettings.USUAL,
                new Orders(with, new Fence("bench", 1)),
                () -> IntStream.range(0, AGENTS)
                        .mapToObj(MatchingInnerLoops::candidate)
                        .toList());
    }

    /** Fills the floor. */
    @Setup
    public void arrive() {
        for (int n = 0; n < AGENTS + waiting; n++) {
            String call = "call-" + n;
            String phone = "+316" + (10_000_000 + n);
            Arrival arrival = new Arrival(Channel.PHONE, call, phone, "", queue(n));
            hub.done(call, Arriving.at(arrival), handle(HandleKind.PHONE, phone));
            if (n < AGENTS) {
                AgentRef agent = agent(n);
                hub.done(
                        call + "-answered",
                        Talking.onReference(Channel.PHONE, call, id -> Talking.connected(id, Optional.of(agent))),
                        handle(HandleKind.PHONE, phone));
            }
        }
        await(floor.fill(hub.journal));
    }

    /** Everything that is looked at whenever something changes. */
    @Benchmark
    public void look() {
        round.match();
    }

    /** Lets go. */
    @TearDown
    public void stop() {
        hub.close();
        await(vertx.close());
    }
}
