package io.throughline.hub.tail;

import static io.throughline.hub.lane.HubFixture.await;
import static io.throughline.hub.lane.HubFixture.handle;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.browsing.Browsing;
import io.throughline.hub.customer.HandleKind;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.Position;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.lane.HubFixture;
import io.throughline.hub.story.Happened;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TailLooksUntilItSeesTest {
    /** Looking once a second, it would take longer than the test waits. */
    private static final int HIDDEN_LOOKS = 15;

    private final Vertx vertx = Vertx.vertx();
    private final HubFixture hub = new HubFixture();
    private final AtomicInteger hiddenLooks = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();

    @AfterEach
    void stop() {
        hub.close();
        await(vertx.close());
    }

    @Test
    void an_event_that_another_writer_still_hides_is_handed_on_as_soon_as_it_can_be_seen() {
        Promise<List<Happened>> seen = Promise.promise();
        Tail tail = tail();
        tail.follow(seen::tryComplete);
        await(vertx.deployVerticle(tail));
        Position committed = search();
        hiddenLooks.set(HIDDEN_LOOKS);
        tail.nudge(committed);
        assertThat(await(seen.future())).isNotEmpty();
    }

    @Test
    void many_nudges_do_not_make_it_look_as_often() {
        Tail tail = tail();
        await(vertx.deployVerticle(tail));
        Position committed = search();
        for (int n = 0; n < 10_000; n++) {
            tail.nudge(committed);
        }
        await(tail.abreast());
        assertThat(tail.position()).isEqualTo(committed);
        assertThat(looks).hasValueLessThan(1_000);
    }

    private Tail tail() {
        return new Tail(hiding(hub.journal), hub.codec, Position.START);
    }

    private Position search() {
        hub.done("search", Browsing.search("hair dryer", 3), handle(HandleKind.PHONE, "+31600000001"));
        List<Recorded> all = await(hub.journal.readAll(Position.START, 100));
        return all.get(all.size() - 1).position();
    }

    private Journal hiding(Journal journal) {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("readAll")) {
                        looks.incrementAndGet();
                        if (hiddenLooks.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                            return Future.succeededFuture(List.of());
                        }
                    }
                    try {
                        return method.invoke(journal, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
