package io.throughline.ui.stream;

import io.throughline.hub.people.People;
import io.throughline.hub.people.User;
import io.throughline.hub.problem.Problem;
import io.throughline.hub.problem.ProblemException;
import io.throughline.hub.queues.Queue;
import io.throughline.hub.queues.Queues;
import io.throughline.ui.http.Answer;
import io.throughline.ui.http.Api;
import io.throughline.ui.http.Caller.Person;
import io.throughline.ui.http.Request;
import io.throughline.ui.session.Sessions;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Opens live streams and keeps them alive as long as their session counts. */
public final class StreamOperation {
    private static final int BEATS_PER_TOUCH = 6;
    private static final long RETRY_FROM_MILLIS = 1_000;
    private static final long RETRY_TO_MILLIS = 3_000;

    private final Tools tools;
    private final StreamSettings settings;
    private final OpenPages pages;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Map<Connection, String> desks = new ConcurrentHashMap<>();

    /** What streams need. */
    public record Tools(Vertx vertx, Feed feed, Sessions sessions, People people, Queues queues, InstantSource clock) {}

    /** Opens streams onto this feed. */
    public StreamOperation(Tools tools, StreamSettings settings) {
        this.tools = tools;
        this.settings = settings;
        this.pages = new OpenPages(settings.pagesPerSession(), settings.pages());
    }

    /** Takes its operation. */
    public void bind(Api api) {
        api.on("openStream", this::open);
    }

    /** How many streams are open on this node. */
    public int openStreams() {
        return pages.all();
    }

    /** Who has a desk open on this node, by sign-in name. */
    public Set<String> desks() {
        return Set.copyOf(desks.values());
    }

    /** Ends all streams, so that pages go on at another node. */
    public void close() {
        connections.forEach(Connection::end);
    }

    private Future<Answer> open(Request request) {
        Person person = request.person();
        Set<String> addresses = Subscription.addresses(
                List.of(request.query("topics").orElse("").split(",")), person.user(), queues(person.user()));
        if (!pages.take(person.session())) {
            throw new ProblemException(
                    Problem.of("too-many-pages", "Too many pages are open", 429).after(Duration.ofSeconds(30)));
        }
        serve(request, person, addresses);
        return Future.succeededFuture(Answer.nothing());
    }

    private List<String> queues(User user) {
        List<String> queues = new ArrayList<>(
                tools.queues().of(user.id().value()).stream().map(Queue::id).toList());
        user.branch().ifPresent(queues::add);
        return queues;
    }

    private void serve(Request request, Person person, Set<String> addresses) {
        HttpServerResponse response = request.routing().response();
        Context context = tools.vertx().getOrCreateContext();
        Connection connection = new Connection(
                addresses,
                request.language(),
                new ResponseOutlet(response, settings.bufferBytes()),
                task -> context.runOnContext(go -> task.run()));
        response.write(Frame.retry(ThreadLocalRandom.current().nextLong(RETRY_FROM_MILLIS, RETRY_TO_MILLIS)));
        connections.add(connection);
        String agent = person.user().id().value();
        if (addresses.contains(Subscription.ofAgent(agent))) {
            desks.put(connection, agent);
        }
        tools.feed().follow(connection, last(request));
        Beating beating = new Beating(connection, person);
        long timer = tools.vertx().setPeriodic(settings.beat().toMillis(), any -> beating.beat());
        request.routing().addEndHandler(closed -> {
            tools.vertx().cancelTimer(timer);
            tools.feed().leave(connection);
            connections.remove(connection);
            desks.remove(connection);
            pages.free(person.session());
        });
    }

    /** A browser that reconnects by itself tells in a header what a page tells in the query; the newer one counts. */
    private static Optional<Place> last(Request request) {
        return request.header("Last-Event-ID").or(() -> request.query("last")).flatMap(Place::read);
    }

    /** Shows that the stream is alive, and ends it when the session is over. */
    private final class Beating {
        private final Connection connection;
        private final Person person;
        private int beats;

        Beating(Connection connection, Person person) {
            this.connection = connection;
            this.person = person;
        }

        void beat() {
            connection.take(Frame.beat(tools.clock().instant()));
            boolean touch = ++beats % BEATS_PER_TOUCH == 0;
            tools.people()
                    .find(person.user().id())
                    .compose(user -> tools.sessions().counts(person.session(), user, touch))
                    .onSuccess(this::stopUnless);
        }

        private void stopUnless(boolean counts) {
            if (!counts) {
                connection.stop();
            }
        }
    }
}
