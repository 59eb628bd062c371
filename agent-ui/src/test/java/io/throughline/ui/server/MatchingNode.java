package io.throughline.ui.server;

import static io.throughline.ui.server.MemoryHub.QUEUES;
import static io.throughline.ui.server.TestHub.await;

import io.throughline.hub.bus.Bus;
import io.throughline.hub.cluster.Lease;
import io.throughline.hub.cluster.Tenure;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.floor.Floor;
import io.throughline.hub.presence.MemoryPresenceBook;
import io.throughline.hub.presence.Presences;
import io.throughline.hub.routing.Claim;
import io.throughline.hub.routing.Claimed;
import io.throughline.hub.routing.Claims;
import io.throughline.hub.routing.Matchmaker;
import io.throughline.hub.routing.RoutingSettings;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Somebody who matches; nobody is available, so agents take by hand what waits, and for this one time stands still. */
final class MatchingNode {
    private static final ContactId NOTHING = new ContactId(new UUID(0, 0));

    private MatchingNode() {}

    /** Returns once claims are decided. */
    static Claims start(TestHub http, MemoryHub memory, Floor floor) {
        Bus bus = new Bus(http.vertx);
        Tenure tenure = new Tenure(memory.leases, Matchmaker.LEASE, "the only one", Lease.LENGTH);
        Matchmaker.Tools tools = new Matchmaker.Tools(
                tenure,
                bus,
                floor,
                floor::upToDate,
                new Presences(http.vertx, new MemoryPresenceBook(), bus),
                agent -> Optional.empty(),
                QUEUES::terms,
                () -> Duration.ZERO,
                memory.lanes,
                InstantSource.fixed(http.clock.instant()),
                UUID::randomUUID);
        await(http.vertx.deployVerticle(tenure));
        await(http.vertx.deployVerticle(new Matchmaker(tools, RoutingSettings.USUAL)));
        Claims claims = new Claims(bus, memory.leases);
        CompletableFuture<Claimed> decided = new CompletableFuture<>();
        long timer = http.vertx.setPeriodic(
                5,
                any -> claims.claim(new Claim(NOTHING, memory.occasion(), Optional.empty()))
                        .onSuccess(decided::complete));
        Future<Claimed> first = Future.fromCompletionStage(decided.orTimeout(10, TimeUnit.SECONDS));
        await(first);
        http.vertx.cancelTimer(timer);
        return claims;
    }
}
