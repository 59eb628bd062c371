package io.throughline.hub.lane;

import io.throughline.hub.browsing.Browsing;
import io.throughline.hub.cases.Cases;
import io.throughline.hub.contact.Contacts;
import io.throughline.hub.customer.Handle;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.Identity;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.handoff.Handoffs;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.MemoryJournal;
import io.throughline.hub.mood.Moods;
import io.throughline.hub.person.Persons;
import io.throughline.hub.purchase.Purchases;
import io.throughline.hub.returns.Returns;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.EventCodec;
import io.throughline.hub.story.Features;
import io.throughline.hub.story.Occasion;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A hub in one process without a grid: lanes over a journal in memory. */
public final class HubFixture implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");

    public final Features features = new Features(
            context -> context.get(Identity.SLICE).name().orElse(""),
            Identity.FEATURE,
            Contacts.FEATURE,
            Browsing.FEATURE,
            Cases.FEATURE,
            Handoffs.FEATURE,
            Moods.FEATURE,
            Purchases.FEATURE,
            Returns.FEATURE);
    public final Journal journal;
    public final EventCodec codec = new EventCodec(features);
    public final JournalContexts folding;
    public final Contexts contexts;
    public final Lanes lanes;
    private final List<ExecutorService> threads = List.of(thread(), thread());

    /** Work that is left when the test is over is dropped. */
    private static ExecutorService thread() {
        return new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new ThreadPoolExecutor.DiscardPolicy());
    }

    public HubFixture() {
        this(new MemoryJournal(InstantSource.fixed(NOW)));
    }

    public HubFixture(Journal journal) {
        this.journal = journal;
        this.folding = new JournalContexts(journal, features, codec);
        this.contexts = new LocalContexts(folding);
        this.lanes = new Lanes(journal, contexts, features, codec, events -> {}, List.copyOf(threads));
    }

    public Persons persons() {
        return new Persons(contexts);
    }

    public Future<Outcome> send(String delivery, Decision decision, Presented... handles) {
        Who who = new Who.Somebody(Arrays.asList(handles));
        return lanes.handle(new Command(who, decision, occasion(delivery, Actor.CUSTOMER)));
    }

    public Outcome.Done done(String delivery, Decision decision, Presented... handles) {
        return (Outcome.Done) await(send(delivery, decision, handles));
    }

    public static Occasion occasion(String delivery, Actor by) {
        return new Occasion(UUID.nameUUIDFromBytes(delivery.getBytes(StandardCharsets.UTF_8)), NOW, by);
    }

    public static Presented handle(HandleKind kind, String value) {
        return new Handle(kind, value).presented();
    }

    public static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        threads.forEach(ExecutorService::shutdownNow);
    }
}
