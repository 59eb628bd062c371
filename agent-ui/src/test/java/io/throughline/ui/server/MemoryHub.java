package io.throughline.ui.server;

import static io.throughline.ui.server.TestHub.await;

import io.throughline.hub.browsing.Browsing;
import io.throughline.hub.cases.Cases;
import io.throughline.hub.cluster.MemoryLeases;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.customer.Handle;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.HandleReader;
import io.throughline.hub.customer.Identity;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.handoff.Handoffs;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.MemoryJournal;
import io.throughline.hub.lane.Command;
import io.throughline.hub.lane.Contexts;
import io.throughline.hub.lane.JournalContexts;
import io.throughline.hub.lane.Lanes;
import io.throughline.hub.lane.LocalContexts;
import io.throughline.hub.lane.Outcome;
import io.throughline.hub.lane.Who;
import io.throughline.hub.later.Laters;
import io.throughline.hub.mention.Mentions;
import io.throughline.hub.mood.Moods;
import io.throughline.hub.person.Persons;
import io.throughline.hub.pin.Pins;
import io.throughline.hub.purchase.Purchases;
import io.throughline.hub.queues.Queues;
import io.throughline.hub.returns.Returns;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.EventCodec;
import io.throughline.hub.story.Features;
import io.throughline.hub.story.Happened;
import io.throughline.hub.story.Occasion;
import io.throughline.hub.telling.Telling;
import io.throughline.hub.topics.Topics;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Everything behind the doors: real lanes, in one process, over a journal in memory, with the sample configuration. */
public final class MemoryHub implements AutoCloseable {
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    public static final Queues QUEUES = Queues.read(Path.of("../config/queues.yaml"));
    public static final Topics TOPICS = Topics.read(Path.of("../config/topics"));
    public static final Telling TELLING = new Telling(TOPICS, QUEUES, ZONE);
    public static final HandleReader HANDLES = new HandleReader("NL");

    public final MemoryLeases leases;
    public final Journal journal;
    public final EventCodec codec;
    public final Contexts contexts;
    public final Persons persons;
    public final Lanes lanes;
    private final InstantSource clock;
    private final List<Consumer<List<Happened>>> followers = new CopyOnWriteArrayList<>();
    private final List<ExecutorService> threads = List.of(thread(), thread());

    public MemoryHub(InstantSource clock) {
        this(clock, new MemoryLeases(InstantSource.system()));
    }

    private MemoryHub(InstantSource clock, MemoryLeases leases) {
        this(clock, new MemoryJournal(clock, leases::stands), leases);
    }

    /** One of several nodes that share a journal. */
    public MemoryHub(InstantSource clock, Journal journal) {
        this(clock, journal, new MemoryLeases(InstantSource.system()));
    }

    private MemoryHub(InstantSource clock, Journal journal, MemoryLeases leases) {
        this.clock = clock;
        this.leases = leases;
        this.journal = journal;
        Features features = features();
        this.codec = new EventCodec(features);
        this.contexts = new LocalContexts(new JournalContexts(journal, features, codec));
        this.persons = new Persons(contexts);
        this.lanes = new Lanes(
                journal,
                contexts,
                features,
                codec,
                committed -> followers.forEach(follower -> follower.accept(codec.read(committed))),
                List.copyOf(threads));
    }

    public static Features features() {
        return new Features(
                context -> context.get(Identity.SLICE).name().orElse(""),
                Identity.FEATURE,
                Contacts.FEATURE,
                Browsing.FEATURE,
                Cases.FEATURE,
                Handoffs.FEATURE,
                Laters.FEATURE,
                Mentions.FEATURE,
                Moods.FEATURE,
                Pins.FEATURE,
                Purchases.FEATURE,
                Returns.FEATURE);
    }

    /** Work that is left when the test is over is dropped. */
    private static ExecutorService thread() {
        return new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Tells of everything that this node commits from now on. */
    public void follow(Consumer<List<Happened>> follower) {
        followers.add(follower);
    }

    /** Something happened to whoever these handles stand for. */
    public CustomerId happened(Decision decision, Presented... handles) {
        Command command = new Command(new Who.Somebody(Arrays.asList(handles)), decision, occasion());
        return ((Outcome.Done) await(lanes.handle(command))).customer();
    }

    /** The customer did something herself, just now. */
    public Occasion occasion() {
        return new Occasion(UUID.randomUUID(), clock.instant(), Actor.CUSTOMER);
    }

    public static Presented loyalty(String number) {
        return new Handle(HandleKind.LOYALTY, number).presented();
    }

    public static Presented phone(String number) {
        return new Handle(HandleKind.PHONE, number).presented();
    }

    public static Presented email(String address) {
        return new Handle(HandleKind.EMAIL, address).presented();
    }

    @Override
    public void close() {
        threads.forEach(ExecutorService::shutdownNow);
    }
}
