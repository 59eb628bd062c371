package io.throughline.ui.server;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.throughline.hub.language.Label;
import io.throughline.hub.people.ApiSecret;
import io.throughline.hub.people.Joining;
import io.throughline.hub.people.KeyRing;
import io.throughline.hub.people.MemoryApiKeys;
import io.throughline.hub.people.MemoryPeople;
import io.throughline.hub.people.MemorySignIns;
import io.throughline.hub.people.Passwords;
import io.throughline.hub.people.Role;
import io.throughline.hub.people.Scope;
import io.throughline.hub.people.User;
import io.throughline.hub.people.UserId;
import io.throughline.hub.presence.Presence;
import io.throughline.hub.queues.Branch;
import io.throughline.hub.queues.Outcome;
import io.throughline.hub.queues.Queue;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.queues.ServiceLevel;
import io.throughline.ui.contract.Contract;
import io.throughline.ui.http.Api;
import io.throughline.ui.pages.Page;
import io.throughline.ui.pages.Pages;
import io.throughline.ui.session.SessionCallers;
import io.throughline.ui.session.SessionOperations;
import io.throughline.ui.session.SessionSettings;
import io.throughline.ui.session.Sessions;
import io.throughline.ui.stream.Feed;
import io.throughline.ui.stream.StreamOperation;
import io.throughline.ui.stream.StreamSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A hub that has only its public door, on a free port, with invented staff and a clock that stands still. */
public final class TestHub implements AutoCloseable {
    /** The password of everybody. */
    public static final String PASSWORD = "tulips and rain";

    private static final Contract CONTRACT = Contract.load();

    public final Vertx vertx = Vertx.vertx();
    public final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    public final InstantSource clock = now::get;
    public final MemoryPeople people = new MemoryPeople();
    public final MemoryApiKeys keys = new MemoryApiKeys();
    public final Feed feed = new Feed("test", 100);
    public final Queues queues = queues();
    public final Passwords passwords = new Passwords(vertx, 1);
    public final Joining joining = new Joining(people, keys, passwords, clock, UUID::randomUUID);
    public final Sessions sessions = new Sessions(new MemorySignIns(), SessionSettings.USUAL, clock);
    public final SessionCallers callers = new SessionCallers(sessions, people, new KeyRing(keys));
    public final Api api = new Api(CONTRACT, callers, 10_000);
    public final StreamOperation streams = new StreamOperation(
            new StreamOperation.Tools(vertx, feed, sessions, people, queues, clock),
            new StreamSettings(Duration.ofMillis(100), 2, 10, 64 * 1024));
    public final Threshold threshold = new Threshold();
    private final Router router;
    private final WebClient client;
    private final int port;

    public TestHub() {
        this(hub -> {});
    }

    /** A hub in which more operations are bound. */
    public TestHub(Consumer<TestHub> bindings) {
        staff();
        bindings.accept(this);
        new SessionOperations(new SessionOperations.Tools(
                        sessions, people, passwords, queues, Presence::unknown, clock, true))
                .bind(api);
        streams.bind(api);
        List<Page> pages = new ArrayList<>(Page.STAFF);
        pages.add(Page.SIGN_IN);
        pages.addAll(Page.DEMO);
        router = new PublicRouter(threshold, true)
                .assemble(vertx, List.of(api::mount, new Pages(callers, CONTRACT, pages)::mount));
        HttpDoor door = new HttpDoor(router, "127.0.0.1", 0);
        await(vertx.deployVerticle(door));
        port = door.port();
        client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setDefaultHost("127.0.0.1")
                        .setDefaultPort(port)
                        .setFollowRedirects(false));
    }

    private static Queues queues() {
        ServiceLevel level = new ServiceLevel(80, Duration.ofSeconds(20));
        return new Queues(
                List.of(new Queue(
                        "service",
                        new Label("Klantenservice", "Customer service"),
                        List.of(),
                        false,
                        List.of("noor", "agent1"),
                        level)),
                List.of(new Branch("groningen", "Groningen")),
                List.of(new Outcome("solved", new Label("Opgelost", "Solved"), true)));
    }

    private void staff() {
        join(User.named(new UserId("noor"), "Noor Visser", Role.AGENT));
        join(User.named(new UserId("joris"), "Joris Kuipers", Role.STORE).withBranch(Optional.of("groningen")));
        join(User.named(new UserId("ineke"), "Ineke Postma", Role.SUPERVISOR));
        join(User.named(new UserId("bram"), "Bram Hoekstra", Role.ADMIN));
    }

    private void join(User user) {
        await(joining.user(user, PASSWORD));
    }

    /** Another part of the API, for what needs the hub to be there before it can be bound. */
    public void bind(Consumer<Api> bindings) {
        Api more = new Api(CONTRACT, callers, 10_000);
        bindings.accept(more);
        more.mount(router);
    }

    /** A new key with these scopes. */
    public ApiSecret key(Scope... scopes) {
        ApiSecret secret = ApiSecret.random();
        await(joining.machine("test", Set.of(scopes), secret));
        return secret;
    }

    public WebClient client() {
        return client;
    }

    public int port() {
        return port;
    }

    /** A browser in which nobody is signed in. */
    public Browser browser() {
        return new Browser(client);
    }

    /** A browser in which this user is signed in. */
    public Browser browser(String user) {
        Browser browser = browser();
        browser.signIn(user, PASSWORD);
        return browser;
    }

    public static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(30, SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e.getCause() == null ? e : e.getCause());
        }
    }

    @Override
    public void close() {
        passwords.close();
        await(vertx.close());
    }
}
