package io.throughline.hub.planted;

import com.hazelcast.map.IMap;
import io.throughline.hub.unmarked.Unmarked;
import io.throughline.ui.planted.PlantedPage;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.logging.Logger;

/** Everything that a class of the domain must not do, a class each. */
public final class PlantedStory {
    private PlantedStory() {}

    record KnowsAPage(PlantedPage page) {}

    record TurnsInACircle(Unmarked other) {}

    record StoryManager() {}

    record AbstractStory() {}

    record HoldsJson(JsonObject anything) {}

    record HoldsADate(Date date) {}

    record HoldsAConnection(Connection connection) {}

    record LogsItsOwnWay(Logger logger) {}

    static final class ReadsTheClock {
        LocalDate today() {
            return LocalDate.now();
        }
    }

    static final class MakesUpIds {
        Supplier<UUID> ids() {
            return UUID::randomUUID;
        }
    }

    static final class Waits {
        String answer(CompletableFuture<String> answer) {
            return answer.join();
        }
    }

    static final class WaitsForANotice {
        synchronized void notice() throws InterruptedException {
            while (hashCode() == 0) {
                wait();
            }
        }
    }

    static final class WaitsForTheGrid {
        String answer(IMap<String, String> map) {
            return map.get("question");
        }
    }

    static final class TouchesTheBus {
        Runnable shout(Vertx vertx) {
            return () -> vertx.eventBus().publish("everybody", "hello");
        }
    }

    static final class Prints {
        void hello() {
            System.out.println("hello");
        }
    }

    static final class ChangesAStatic {
        private static int count;

        static int next() {
            return count++;
        }
    }

    static final class LeavesAFieldOpen {
        int count;
    }

    static final class HasASetter {
        private int count;

        void setCount(int count) {
            this.count = count;
        }

        int count() {
            return count;
        }
    }
}
