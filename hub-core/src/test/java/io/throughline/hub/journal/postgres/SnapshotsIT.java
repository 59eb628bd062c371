package io.throughline.hub.journal.postgres;

import static io.throughline.hub.lane.HubFixture.await;
import static io.throughline.hub.lane.HubFixture.handle;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.browsing.Browsing;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.MemoryJournal;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.journal.StreamId;
import io.throughline.hub.lane.HubFixture;
import io.throughline.hub.lane.JournalContexts;
import io.throughline.hub.lane.Outcome;
import io.throughline.hub.snapshot.PostgresSnapshots;
import io.throughline.hub.snapshot.Snapshots;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.ContextCodec;
import io.throughline.hub.story.CustomerId;
import io.vertx.core.Future;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A shortcut that may be missing, old or foreign, and never changes what a context says. */
@ExtendWith(Database.Shared.class)
class SnapshotsIT {
    private static final Presented CARD = handle(HandleKind.LOYALTY, "2210004471");
    private static final int EVENTS = 1_000;

    private final Database database;
    private final HubFixture hub = new HubFixture(new MemoryJournal());
    private final ContextCodec codec = new ContextCodec(hub.features);
    private final Snapshots snapshots;
    private final AtomicLong read = new AtomicLong();

    SnapshotsIT(Database database) {
        this.database = database;
        this.snapshots = new PostgresSnapshots(database.pool(), codec);
    }

    @BeforeEach
    void clear() {
        database.clear();
    }

    private CustomerId customer() {
        Outcome.Done done = hub.done("0", Browsing.search("q", 0), CARD);
        for (int n = 1; n < EVENTS; n++) {
            done = hub.done("s" + n, Browsing.search("hair dryer", n), CARD);
        }
        return done.customer();
    }

    private JournalContexts folding() {
        return new JournalContexts(counted(hub.journal), hub.features, hub.codec, snapshots);
    }

    /** The journal, with the events counted that are read from it. */
    private Journal counted(Journal journal) {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("readStream")) {
                        Future<List<Recorded>> page =
                                journal.readStream((StreamId) arguments[0], (long) arguments[1], (int) arguments[2]);
                        return page.onSuccess(events -> read.addAndGet(events.size()));
                    }
                    return method.invoke(journal, arguments);
                });
    }

    private Context fold(CustomerId customer) {
        return await(folding().fold(customer));
    }

    private void awaitSnapshot(CustomerId customer) {
        long late = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (await(snapshots.find(customer)).isEmpty()) {
            assertThat(System.nanoTime()).as("a snapshot is written soon").isLessThan(late);
        }
    }

    @Test
    void the_second_cold_reading_begins_where_the_first_one_left_off() {
        CustomerId customer = customer();
        Context whole = fold(customer);
        assertThat(read.getAndSet(0)).isEqualTo(whole.version());
        awaitSnapshot(customer);
        assertThat(fold(customer)).isEqualTo(whole).isEqualTo(await(hub.folding.fold(customer)));
        assertThat(read).hasValue(0);
    }

    @Test
    void what_came_after_the_snapshot_is_folded_on_top_of_it() {
        CustomerId customer = customer();
        fold(customer);
        awaitSnapshot(customer);
        hub.done("one more", Browsing.search("vacuum cleaner", 3), CARD);
        read.set(0);
        assertThat(fold(customer)).isEqualTo(await(hub.folding.fold(customer)));
        assertThat(read).hasValue(1);
    }

    @Test
    void a_snapshot_of_contexts_made_otherwise_is_passed_over_and_replaced() {
        CustomerId customer = customer();
        fold(customer);
        awaitSnapshot(customer);
        database.execute("update snapshots set format = format + 1, version = version + 1000000");
        read.set(0);
        Context whole = fold(customer);
        assertThat(read).hasValue(whole.version());
        assertThat(whole).isEqualTo(await(hub.folding.fold(customer)));
        awaitSnapshot(customer);
        assertThat(await(snapshots.find(customer))).contains(whole);
    }

    @Test
    void a_broken_snapshot_costs_time_and_nothing_else() {
        CustomerId customer = customer();
        fold(customer);
        awaitSnapshot(customer);
        database.execute("update snapshots set context = substring(context for 20)");
        assertThat(fold(customer)).isEqualTo(await(hub.folding.fold(customer)));
    }

    @Test
    void without_its_table_contexts_are_folded_from_the_first_event() {
        CustomerId customer = customer();
        database.execute("alter table snapshots rename to mislaid");
        try {
            assertThat(fold(customer)).isEqualTo(await(hub.folding.fold(customer)));
        } finally {
            database.execute("alter table mislaid rename to snapshots");
        }
    }
}
