package io.throughline.hub.overdue;

import io.throughline.hub.cases.DuePromise;
import io.throughline.hub.cases.Solving;
import io.throughline.hub.cluster.Tenure;
import io.throughline.hub.journal.Fence;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.Key;
import io.throughline.hub.lane.Command;
import io.throughline.hub.lane.Lanes;
import io.throughline.hub.lane.Who;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Occasion;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Breaks promises whose moment has passed. It runs on every node and acts only while its node has the lease; the journal
 * itself says which promises are open and when they are due, so nothing is remembered here and nothing is missed while no
 * node ran. To break one twice changes nothing.
 */
public final class Overdue extends VerticleBase {
    /** The lease of whoever breaks promises. */
    public static final String LEASE = "overdue";

    private static final Logger LOG = LoggerFactory.getLogger(Overdue.class);
    private static final long LOOK_EVERY_MILLIS = 2_000;
    private static final int AT_ONCE = 50;

    private final Tools tools;
    private boolean looking;

    /** What it works with. */
    public record Tools(Tenure tenure, Journal journal, Lanes lanes, InstantSource clock) {}

    /** Not deployed yet. */
    public Overdue(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(LOOK_EVERY_MILLIS, any -> look());
        return Future.succeededFuture();
    }

    private void look() {
        if (!looking) {
            looking = true;
            tools.tenure()
                    .fence()
                    .map(this::breakDue)
                    .orElseGet(() -> Future.succeededFuture(0))
                    .onComplete(broken -> looking = false);
        }
    }

    /** Holds how many promises were due; the next ones are looked for at once when there were many. */
    Future<Integer> breakDue(Fence fence) {
        Instant now = tools.clock().instant();
        return tools.journal()
                .keys(DuePromise.KEY, "", AT_ONCE)
                .map(keys -> due(keys.keySet(), now))
                .compose(due -> Future.join(due.stream()
                                .map(each -> broken(each, now, fence))
                                .toList())
                        .map(done -> due.size()))
                .onFailure(failure -> LOG.warn("cannot look for promises that are due: {}", failure.getMessage()));
    }

    private static List<DuePromise> due(Collection<Key> keys, Instant now) {
        return keys.stream()
                .map(DuePromise::of)
                .filter(promise -> !now.isBefore(promise.due()))
                .toList();
    }

    private Future<?> broken(DuePromise promise, Instant now, Fence fence) {
        UUID delivery = UUID.nameUUIDFromBytes(("overdue/" + promise.promise()).getBytes(StandardCharsets.UTF_8));
        Command command = new Command(
                new Who.Holder(promise.key()),
                Solving.overdue(promise),
                new Occasion(delivery, now, Actor.HUB),
                Optional.of(fence));
        return tools.lanes()
                .handle(command)
                .onFailure(failure -> LOG.warn("could not break promise {}: {}", promise, failure.getMessage()));
    }
}
