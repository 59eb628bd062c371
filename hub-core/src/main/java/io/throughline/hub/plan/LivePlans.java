package io.throughline.hub.plan;

import io.throughline.hub.bus.Bus;
import io.throughline.hub.bus.Topic;
import io.throughline.hub.contact.Arriving.Arrival;
import io.throughline.hub.contact.Course;
import io.throughline.hub.contact.Courses;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.Occasion;
import io.throughline.hub.yaml.ConfigurationRefused;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plans as the file says them, read again when it changes and when somebody asks for it. A file with a mistake is
 * refused, and what was read before goes on to count. May be used from any thread.
 */
public final class LivePlans implements Courses {
    private static final Logger LOG = LoggerFactory.getLogger(LivePlans.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Topic<Asked> READ_AGAIN = new Topic<>("routing.plans", Asked.class);

    private final Path file;
    private final Queues queues;
    private volatile Plans plans;
    private volatile Instant seen;

    /** Somebody wants all nodes to read their file again. */
    record Asked(String by) {}

    /** These plans, which stand in that file. */
    public LivePlans(Plans plans, Path file, Queues queues) {
        this.plans = plans;
        this.file = file;
        this.queues = queues;
        this.seen = changed();
    }

    /** Begins to look after the file; holds when it does. */
    public Future<Void> start(Vertx vertx, Bus bus) {
        vertx.setPeriodic(
                LOOK_EVERY.toMillis(),
                any -> vertx.executeBlocking(this::lookAgain).onFailure(LivePlans::stays));
        return bus.listen(
                READ_AGAIN, asked -> vertx.executeBlocking(this::readAgain).onFailure(LivePlans::stays));
    }

    private static void stays(Throwable failure) {
        LOG.error("the plans stay as they were: {}", failure.getMessage());
    }

    private Instant changed() {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return Instant.EPOCH;
        }
    }

    private Plans lookAgain() {
        return changed().equals(seen) ? plans : readAgain();
    }

    /** A file that is refused is not read again before it changes. */
    private synchronized Plans readAgain() {
        seen = changed();
        plans = Plans.read(file, queues);
        LOG.info("{} plans are read from {}", plans.count(), file);
        return plans;
    }

    /**
     * Reads the file again here, then lets all other nodes read theirs; holds the plans that count from now on. Fails
     * with {@link ConfigurationRefused} when there is a mistake in the file.
     */
    public Future<Plans> reload(Vertx vertx, Bus bus, String by) {
        return vertx.executeBlocking(this::readAgain).map(read -> {
            bus.publish(READ_AGAIN, new Asked(by));
            return plans;
        });
    }

    /** Holds what the file says now, whatever counts. Fails as {@link #reload} does. */
    public Future<Plans> draft(Vertx vertx) {
        return vertx.executeBlocking(() -> Plans.read(file, queues)).map(Objects::requireNonNull);
    }

    /** What counts now. */
    public Plans now() {
        return plans;
    }

    @Override
    public Optional<Course> of(Arrival arrival, Context customer, Occasion occasion) {
        return plans.of(arrival, customer, occasion);
    }
}
