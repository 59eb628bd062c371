package io.throughline.channel.web;

import io.throughline.channel.web.Conversations.Conversation;
import io.throughline.hub.contact.ContactEvent;
import io.throughline.hub.contact.ContactEvent.NoteWritten;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.lane.Contexts;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.Envelope;
import io.throughline.hub.story.Happened;
import io.throughline.hub.waiting.Standings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps browsers up to date with their visitor's conversation by server-sent events: what is written, whether somebody
 * is there, and a beat, so that a dead line is not taken for a quiet one.
 *
 * <p>Give it to a {@link io.throughline.hub.tail.Tail}: every node tells its own browsers.
 */
public final class WidgetStreams {
    private static final Logger LOG = LoggerFactory.getLogger(WidgetStreams.class);
    private static final Duration BEAT = Duration.ofSeconds(10);

    /** Nobody needs her place in the queue more often. */
    private static final Duration PLACES = Duration.ofSeconds(1);

    private static final int RETRY_MILLIS = 1_000;
    private static final int RETRY_JITTER_MILLIS = 2_000;
    private static final Duration FULL = Duration.ofSeconds(30);

    private final Contexts contexts;
    private final Staffing staffing;
    private final Standings standings;
    private final WebLimits limits;
    private final InstantSource clock;
    private final Map<String, Set<Line>> lines = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private Future<?> last = Future.succeededFuture();

    /** Streams that beat from now on. */
    public WidgetStreams(
            Vertx vertx,
            Contexts contexts,
            Staffing staffing,
            Standings standings,
            WebLimits limits,
            InstantSource clock) {
        this.contexts = contexts;
        this.staffing = staffing;
        this.standings = standings;
        this.limits = limits;
        this.clock = clock;
        vertx.setPeriodic(BEAT.toMillis(), any -> beat());
        vertx.setPeriodic(PLACES.toMillis(), any -> tellPlaces());
        staffing.follow(() -> all().forEach(line -> line.tell(List.of(), staffing.staffed())));
    }

    private List<Line> all() {
        return lines.values().stream().flatMap(Collection::stream).toList();
    }

    private void beat() {
        String beat = "event: beat\ndata: "
                + new JsonObject().put("at", clock.instant().toString()) + "\n\n";
        all().forEach(line -> line.write(beat));
    }

    private void tellPlaces() {
        all().forEach(line -> line.tell(standings));
    }

    /** Opens a stream to a visitor who was let in, whose conversation is this. */
    void open(RoutingContext ctx, String visitor, Conversation conversation) {
        Line line = new Line(visitor, ctx.response());
        line.talks(conversation.talking());
        line.waits(conversation.waiting());
        add(line);
        ctx.addEndHandler(closed -> remove(line));
        HttpServerResponse response = ctx.response()
                .setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no");
        int retry = RETRY_MILLIS + ThreadLocalRandom.current().nextInt(RETRY_JITTER_MILLIS);
        response.write("retry: " + retry + "\n\n");
        line.tell(List.of(), staffing.staffed());
    }

    private void add(Line line) {
        Set<Line> hers = lines.computeIfAbsent(line.visitor(), any -> ConcurrentHashMap.newKeySet());
        if (count.get() >= limits.streams() || hers.size() >= limits.streamsPerVisitor()) {
            throw new ProblemException(
                    Problem.of("too-many", "Too many streams are open", 429).after(FULL));
        }
        hers.add(line);
        count.incrementAndGet();
    }

    private void remove(Line line) {
        lines.computeIfPresent(line.visitor(), (visitor, hers) -> {
            if (hers.remove(line)) {
                count.decrementAndGet();
            }
            return hers.isEmpty() ? null : hers;
        });
    }

    /** Follows what happened; called on one thread. */
    public void follow(List<Happened> happened) {
        if (!lines.isEmpty()) {
            happened.stream()
                    .filter(each -> each.event() instanceof ContactEvent && !(each.event() instanceof NoteWritten))
                    .forEach(each -> last = last.transform(any -> tell(each)));
        }
    }

    private Future<?> tell(Happened happened) {
        Envelope envelope = happened.envelope();
        return contexts.atLeast(envelope.customer(), envelope.version())
                .onSuccess(context -> tell(happened, (ContactEvent) happened.event(), context))
                .onFailure(
                        failure -> LOG.warn("a visitor was not told of {}: {}", envelope.id(), failure.getMessage()));
    }

    private void tell(Happened happened, ContactEvent event, Context context) {
        Conversations.visitorOf(context, event.contact()).ifPresent(visitor -> {
            var contact = context.get(Contacts.SLICE).findAny(event.contact()).orElseThrow();
            boolean talking = contact.state().talks();
            boolean open = talking || contact.state().waits();
            List<Message> messages = Message.of(happened).stream().toList();
            lines.getOrDefault(visitor, Set.of()).forEach(line -> {
                line.talks(talking);
                line.waits(contact.state().waits() ? Optional.of(contact.id()) : Optional.empty());
                line.tell(messages, staffing.staffed(), open);
            });
        });
    }

    /** Ends all streams, so that browsers look for another node. */
    public void close() {
        all().forEach(Line::end);
    }
}
