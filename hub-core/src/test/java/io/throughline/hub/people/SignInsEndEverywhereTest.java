package io.throughline.hub.people;

import static io.throughline.hub.journal.JournalFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.bus.Bus;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nodes remember who somebody is, and none of them for longer than it is true. */
class SignInsEndEverywhereTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final SignIn NOOR =
            new SignIn("aa", new UserId("noor"), 3, NOON, NOON, Locale.forLanguageTag("nl"), "token");

    private final Vertx vertx = Vertx.vertx();
    private final Store store = new Store();

    /** What all nodes share; counts how often it is asked, and can be slow to answer. */
    private static final class Store extends MemorySignIns {
        private final AtomicInteger asked = new AtomicInteger();
        private Future<Void> pause = Future.succeededFuture();

        @Override
        public Future<Optional<SignIn>> find(String id) {
            asked.incrementAndGet();
            Optional<SignIn> found = await(super.find(id));
            return pause.map(found);
        }
    }

    @AfterEach
    void stop() {
        await(vertx.close());
    }

    private RememberedSignIns node(SignIns shared, int nodes, Duration patience) {
        RememberedSignIns node = deaf(shared, nodes, patience);
        await(node.start());
        return node;
    }

    /** A node that hears nothing of what others say. */
    private RememberedSignIns deaf(SignIns shared, int nodes, Duration patience) {
        return new RememberedSignIns(
                shared, new Forgetting(UUID.randomUUID(), vertx, new Bus(vertx), () -> nodes, patience));
    }

    @Test
    void who_somebody_is_is_asked_once() {
        RememberedSignIns node = node(store, 1, LONG);
        await(node.add(NOOR));

        assertThat(await(node.find("aa"))).contains(NOOR);
        assertThat(await(node.find("aa"))).contains(NOOR);
        assertThat(store.asked).hasValue(1);
    }

    @Test
    void what_ended_at_one_node_has_ended_at_all() {
        RememberedSignIns here = node(store, 2, LONG);
        RememberedSignIns there = node(store, 2, LONG);
        await(here.add(NOOR));
        await(here.find("aa"));
        await(there.find("aa"));

        await(here.end("aa"));

        assertThat(await(here.find("aa"))).isEmpty();
        assertThat(await(there.find("aa"))).isEmpty();
    }

    @Test
    void another_language_is_spoken_at_all_nodes() {
        RememberedSignIns here = node(store, 2, LONG);
        RememberedSignIns there = node(store, 2, LONG);
        await(here.add(NOOR));
        await(there.find("aa"));

        await(here.speak("aa", Locale.ENGLISH));

        assertThat(await(there.find("aa")).map(SignIn::language)).contains(Locale.ENGLISH);
    }

    @Test
    void a_node_that_hears_nothing_is_waited_for_until_it_has_forgotten() {
        RememberedSignIns here = node(store, 2, SHORT);
        RememberedSignIns deaf = deaf(store, 2, SHORT);
        await(here.add(NOOR));
        await(deaf.find("aa"));

        await(here.end("aa"));

        assertThat(await(deaf.find("aa"))).isEmpty();
    }

    @Test
    void an_answer_that_was_on_its_way_when_the_sign_in_ended_is_not_remembered() {
        RememberedSignIns here = node(store, 2, LONG);
        RememberedSignIns there = node(store, 2, LONG);
        await(here.add(NOOR));
        Promise<Void> slow = Promise.promise();
        store.pause = slow.future();
        Future<Optional<SignIn>> underWay = there.find("aa");

        await(here.end("aa"));
        slow.complete();

        assertThat(await(underWay)).contains(NOOR);
        assertThat(await(there.find("aa"))).isEmpty();
    }

    @Test
    void a_sign_of_life_is_remembered_too() {
        RememberedSignIns node = node(store, 1, LONG);
        await(node.add(NOOR));
        await(node.find("aa"));

        await(node.seen("aa", NOON.plusSeconds(61)));

        assertThat(await(node.find("aa")).map(SignIn::seen)).contains(NOON.plusSeconds(61));
        assertThat(store.asked).hasValue(1);
    }
}
