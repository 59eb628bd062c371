package io.throughline.config.root;

import io.micrometer.core.instrument.MeterRegistry;
import io.throughline.config.settings.Settings;
import io.throughline.hub.attachment.Attachments;
import io.throughline.hub.attachment.PostgresAttachments;
import io.throughline.hub.briefing.Briefings;
import io.throughline.hub.briefing.KnownFromPurchase;
import io.throughline.hub.bus.Bus;
import io.throughline.hub.cluster.Leases;
import io.throughline.hub.cluster.PostgresLeases;
import io.throughline.hub.floor.Floor;
import io.throughline.hub.floor.Headlines;
import io.throughline.hub.grid.Grid;
import io.throughline.hub.grid.GridContexts;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.Position;
import io.throughline.hub.journal.postgres.PostgresJournal;
import io.throughline.hub.lane.Contexts;
import io.throughline.hub.lane.JournalContexts;
import io.throughline.hub.lane.Lanes;
import io.throughline.hub.opendesks.DeskBook;
import io.throughline.hub.opendesks.PostgresDeskBook;
import io.throughline.hub.people.ApiSecret;
import io.throughline.hub.people.Secrets;
import io.throughline.hub.person.Persons;
import io.throughline.hub.presence.PostgresPresenceBook;
import io.throughline.hub.presence.PresenceBook;
import io.throughline.hub.presence.Presences;
import io.throughline.hub.snapshot.PostgresSnapshots;
import io.throughline.hub.snapshot.Snapshots;
import io.throughline.hub.story.ContextCodec;
import io.throughline.hub.story.EventCodec;
import io.throughline.hub.story.Features;
import io.throughline.hub.story.Happened;
import io.throughline.hub.tail.Nudges;
import io.throughline.hub.tail.Tail;
import io.throughline.hub.telling.Telling;
import io.throughline.hub.timeline.TimelinePages;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Everything between the channels and the journal, wired.
 *
 * @param tail of what happens from now on; not deployed yet: whoever wants to see events follows it before
 * @param weekAgo where the journal was when the live figures begin
 * @param secret what all nodes sign with
 */
record Core(
        Company company,
        Grid grid,
        Database database,
        Journal journal,
        Bus bus,
        Features features,
        EventCodec codec,
        Lanes lanes,
        Contexts contexts,
        Persons persons,
        Floor floor,
        Presences presences,
        DeskBook desks,
        Telling telling,
        Briefings briefings,
        KnownFromPurchase knowledge,
        TimelinePages timelines,
        Headlines headlines,
        Leases leases,
        Tail tail,
        Position weekAgo,
        ApiSecret secret,
        InstantSource clock) {
    /** How far back the live figures look: repeats are counted over seven days. */
    private static final Duration LIVE_WINDOW = Duration.ofDays(7);

    private static final int LANE_THREADS = 2;
    private static final String VISITORS = "visitors";
    private static final long RETRY_MILLIS = 500;

    static Future<Core> start(Grid grid, Settings settings, Company company, MeterRegistry metrics) {
        InstantSource clock = InstantSource.system();
        return Database.open(grid.vertx(), settings, metrics)
                .compose(database -> beginnings(database.journal(), clock)
                        .compose(beginnings -> wire(grid, database, company, beginnings, clock))
                        .recover(failure -> database.close().transform(closed -> Future.failedFuture(failure))));
    }

    Attachments attachments() {
        return new PostgresAttachments(database.journal().pool());
    }

    /** What has to be read before anything else can be wired. */
    private record Beginnings(Position now, Position weekAgo, ApiSecret secret) {}

    private static Future<Beginnings> beginnings(PostgresJournal journal, InstantSource clock) {
        Future<Position> now = journal.decided();
        Future<Position> weekAgo = journal.positionAt(clock.instant().minus(LIVE_WINDOW));
        Future<ApiSecret> secret = new Secrets(journal.pool()).of(VISITORS);
        return Future.all(now, weekAgo, secret)
                .map(all -> new Beginnings(now.result(), weekAgo.result(), secret.result()));
    }

    private static Future<Core> wire(
            Grid grid, Database database, Company company, Beginnings beginnings, InstantSource clock) {
        Journal journal = database.journal();
        Telling telling = new Telling(company.topics(), company.queues(), company.zone());
        Features features = AllFeatures.all();
        EventCodec codec = new EventCodec(features);
        Tail tail = new Tail(journal, codec, beginnings.now());
        ContextCodec contextCodec = new ContextCodec(features);
        Snapshots snapshots = new PostgresSnapshots(database.journal().pool(), contextCodec);
        JournalContexts folding = new JournalContexts(journal, features, codec, snapshots);
        GridContexts contexts = new GridContexts(grid.hazelcast(), contextCodec, folding);
        Persons persons = new Persons(contexts);
        Headlines headlines = new Headlines(company.topics());
        Floor floor = new Floor(persons, headlines);
        Bus bus = new Bus(grid.vertx());
        Nudges nudges = new Nudges(UUID.randomUUID(), grid.vertx(), bus, tail);
        PresenceBook book = new PostgresPresenceBook(database.journal().pool());
        Presences presences = new Presences(grid.vertx(), book, bus);
        tail.follow(floor::accept);
        grid.vertx().setPeriodic(RETRY_MILLIS, any -> floor.retry());
        return LaneThreads.start(grid.vertx(), LANE_THREADS)
                .map(threads -> new Lanes(journal, contexts, features, codec, nudges, threads))
                .compose(lanes -> nudges.start()
                        .compose(on -> presences.start())
                        .compose(on -> company.plans().start(grid.vertx(), bus))
                        .map(on -> lanes))
                .compose(lanes -> floor.fill(journal).map(filled -> lanes))
                .map(lanes -> new Core(
                        company,
                        grid,
                        database,
                        journal,
                        bus,
                        features,
                        codec,
                        lanes,
                        contexts,
                        persons,
                        floor,
                        presences,
                        new PostgresDeskBook(database.journal().pool()),
                        telling,
                        new Briefings(company.topics(), telling),
                        new KnownFromPurchase(company.topics(), telling),
                        new TimelinePages(journal, codec, telling),
                        headlines,
                        new PostgresLeases(database.journal().urgentPool()),
                        tail,
                        beginnings.weekAgo(),
                        beginnings.secret(),
                        clock));
    }

    /** Starts following the journal from before the floor was filled; holds when everything that was in it has been seen. */
    Future<Void> tailing() {
        return grid.vertx().deployVerticle(tail).mapEmpty();
    }

    /** Tells whoever wants to know what happens from now on; to be called before tailing. */
    void follow(Consumer<List<Happened>> follower) {
        tail.follow(follower);
    }

    /** Holds when the floor shows everything that was committed before the call, by whichever node. */
    Future<Void> abreast() {
        return tail.abreast().compose(handedOn -> floor.upToDate());
    }

    /** Stops everything that works on its own; holds when it is quiet. */
    Future<Void> quiet() {
        return Future.join(grid.vertx().deploymentIDs().stream()
                        .map(grid.vertx()::undeploy)
                        .toList())
                .mapEmpty();
    }
}
