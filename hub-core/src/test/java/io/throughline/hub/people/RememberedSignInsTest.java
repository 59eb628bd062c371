package io.throughline.hub.people;

import static io.throughline.hub.journal.JournalFixture.await;

import io.throughline.hub.bus.Bus;
import io.vertx.core.Vertx;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

class RememberedSignInsTest extends SignInsConformance {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        await(vertx.close());
    }

    @Override
    protected SignIns nobody() {
        Forgetting alone = new Forgetting(UUID.randomUUID(), vertx, new Bus(vertx), () -> 1, RememberedSignIns.MEMORY);
        RememberedSignIns signIns = new RememberedSignIns(new MemorySignIns(), alone);
        await(signIns.start());
        return signIns;
    }
}
