package io.throughline.hub.waiting;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.floor.Floor;
import io.throughline.hub.presence.Presence;
import io.throughline.hub.presence.Presences;
import io.throughline.hub.queues.Terms;
import io.throughline.hub.routing.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Everybody who waits, as this node sees the floor and who is there; as of the last half second. */
public final class WaitingRoom implements Standings {
    private static final Duration FRESH = Duration.ofMillis(500);

    private final Tools tools;
    private volatile Optional<Seen> seen = Optional.empty();

    private record Seen(Line line, Map<ContactId, Standing> all, long atNanos) {
        boolean fresh() {
            return System.nanoTime() - atNanos < FRESH.toNanos();
        }
    }

    /**
     * What it works with.
     *
     * @param candidates knows what an agent can take by her id
     * @param terms on which a queue is served
     */
    public record Tools(
            Floor floor,
            Presences presences,
            Function<String, Optional<Candidate>> candidates,
            Function<String, Terms> terms,
            HandlingTimes handling,
            InstantSource clock) {}

    /** A room over this floor. */
    public WaitingRoom(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Map<ContactId, Standing> all() {
        return look().all();
    }

    @Override
    public Optional<Duration> expected(String queue, Channel channel) {
        return tools.terms().apply(queue).open(tools.clock().instant())
                ? look().line().expected(queue, channel)
                : Optional.empty();
    }

    private Seen look() {
        Optional<Seen> last = seen.filter(Seen::fresh);
        if (last.isPresent()) {
            return last.get();
        }
        Line line = line();
        Seen fresh = new Seen(line, line.all(), System.nanoTime());
        seen = Optional.of(fresh);
        return fresh;
    }

    private Line line() {
        return new Line(
                tools.floor().cards(),
                there(),
                tools.terms(),
                tools.handling()::mean,
                tools.clock().instant());
    }

    private List<Candidate> there() {
        return tools.presences().all().stream()
                .filter(presence -> presence.state() == Presence.State.AVAILABLE)
                .flatMap(presence -> tools.candidates().apply(presence.agent()).stream())
                .toList();
    }

    @Override
    public Optional<Instant> opens(String queue) {
        Instant now = tools.clock().instant();
        Terms terms = tools.terms().apply(queue);
        return terms.open(now) ? Optional.empty() : terms.opens(now);
    }
}
