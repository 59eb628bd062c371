package io.throughline.channel;

import io.throughline.channel.intake.Destinations;
import io.throughline.channel.intake.StoryIntake;
import io.throughline.hub.browsing.Browsing;
import io.throughline.hub.bus.Bus;
import io.throughline.hub.cases.Cases;
import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.customer.Identity;
import io.throughline.hub.floor.Floor;
import io.throughline.hub.floor.Headlines;
import io.throughline.hub.handoff.Handoffs;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.MemoryJournal;
import io.throughline.hub.journal.Position;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.lane.Contexts;
import io.throughline.hub.lane.JournalContexts;
import io.throughline.hub.lane.Lanes;
import io.throughline.hub.lane.LocalContexts;
import io.throughline.hub.language.Label;
import io.throughline.hub.mood.Moods;
import io.throughline.hub.people.ApiKey;
import io.throughline.hub.people.ApiSecret;
import io.throughline.hub.people.KeyRing;
import io.throughline.hub.people.MemoryApiKeys;
import io.throughline.hub.people.Scope;
import io.throughline.hub.person.Persons;
import io.throughline.hub.presence.MemoryPresenceBook;
import io.throughline.hub.presence.Presences;
import io.throughline.hub.purchase.Purchases;
import io.throughline.hub.queues.Ability;
import io.throughline.hub.queues.Queue;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.queues.ServiceLevel;
import io.throughline.hub.routing.Candidate;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.EventCodec;
import io.throughline.hub.story.Features;
import io.throughline.hub.tail.Tail;
import io.throughline.hub.topics.Topics;
import io.throughline.hub.waiting.HandlingTimes;
import io.throughline.hub.waiting.Standings;
import io.throughline.hub.waiting.WaitingRoom;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** A hub in memory: the real lanes, contexts and journal of one process, without HTTP. */
public final class HubFixture {
    /** The key of a machine that may do everything. */
    public static final String KEY = "tl_test_key";

    /** The key of a machine that may only read. */
    public static final String READING_KEY = "tl_reading_key";

    public final Features features = new Features(
            context -> "",
            Identity.FEATURE,
            Contacts.FEATURE,
            Cases.FEATURE,
            Handoffs.FEATURE,
            Purchases.FEATURE,
            Browsing.FEATURE,
            Moods.FEATURE);
    public final Journal journal;
    public final EventCodec codec = new EventCodec(features);
    public final Contexts contexts;
    public final Tail tail;
    public final Lanes lanes;
    public final Floor floor;
    public final Presences presences;
    public final Standings standings;
    public final KeyRing keys;
    public final Queues queues = new Queues(
            List.of(
                    queue("service", "+31850000001", false),
                    queue("technical", "+31850000002", false),
                    queue("web", "+31850000009", true)),
            List.of(),
            List.of());
    public final StoryIntake intake;
    private final Vertx vertx;
    private volatile boolean following;

    public HubFixture(Vertx vertx) {
        this(vertx, new MemoryJournal());
    }

    public HubFixture(Vertx vertx, Journal journal) {
        this.vertx = vertx;
        this.journal = journal;
        contexts = new LocalContexts(new JournalContexts(journal, features, codec));
        tail = new Tail(journal, codec, Position.START);
        lanes = new Lanes(journal, contexts, features, codec, this::nudge, List.of(thread(), thread()));
        floor = new Floor(new Persons(contexts), new Headlines(new Topics(List.of())));
        presences = new Presences(vertx, new MemoryPresenceBook(), new Bus(vertx));
        standings = new WaitingRoom(new WaitingRoom.Tools(
                floor,
                presences,
                agent -> Optional.of(new Candidate(
                        new AgentRef(agent, agent), Set.of("service", "technical", "web"), Ability.USUAL)),
                queues::terms,
                new HandlingTimes(),
                InstantSource.system()));
        MemoryApiKeys kept = new MemoryApiKeys();
        kept.add(key("everything", Set.of(Scope.values())), new ApiSecret(KEY).hash());
        kept.add(key("reading", Set.of(Scope.READ)), new ApiSecret(READING_KEY).hash());
        keys = new KeyRing(kept);
        intake = new StoryIntake(lanes, new Destinations(queues, HubFixture::agent));
    }

    /** Lets followers of the tail see what happens; call it when all are there. */
    public void startFollowing() {
        tail.follow(floor::accept);
        HttpFixture.await(vertx.deployVerticle(tail));
        following = true;
    }

    private void nudge(List<Recorded> committed) {
        if (following) {
            tail.nudge(committed.get(committed.size() - 1).position());
        }
    }

    private static Executor thread() {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "lane");
            thread.setDaemon(true);
            return thread;
        });
    }

    private static ApiKey key(String name, Set<Scope> scopes) {
        return new ApiKey(UUID.randomUUID(), name, scopes, Instant.EPOCH, Optional.empty());
    }

    private static Queue queue(String id, String phone, boolean web) {
        return new Queue(
                id,
                new Label(id, id),
                List.of(phone),
                web,
                List.of("agent1"),
                new ServiceLevel(80, Duration.ofSeconds(20)));
    }

    private static Optional<AgentRef> agent(String id) {
        return id.equals("agent1") ? Optional.of(new AgentRef("agent1", "Noor Visser")) : Optional.empty();
    }

    /** What the hub knows of a customer now. */
    public Context story(String customer) {
        return contexts.latest(CustomerId.of(UUID.fromString(customer)))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
