package io.throughline.config.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An event loop serves thousands: who waits on it makes all of them wait. */
class NothingBlocksTest {
    /** Wait for child processes or their own work, on threads on which nothing is served. */
    private static final String[] MAY_WAIT = {
        "io.throughline.hub.journal.embedded..", "io.throughline.config", "io.throughline.config.bench.."
    };

    /** Hands SQL to the migration tool through JDBC, before anything is served. */
    private static final String MIGRATIONS = "io\\.throughline\\.hub\\.journal\\.postgres\\.Migrations?";

    /** Empties a whole map after a split, on a worker thread: the grid has no asynchronous way. */
    private static final String ASKS_THE_GRID_ON_A_WORKER = "io\\.throughline\\.hub\\.grid\\.AfterMerge";

    private static final Set<String> QUICK_MAP_METHODS = Set.of(
            "submitToKey",
            "submitToKeys",
            "getName",
            "addEntryListener",
            "addLocalEntryListener",
            "removeEntryListener",
            "getLocalMapStats");

    static final ArchRule NOBODY_WAITS = noClasses()
            .that()
            .resideOutsideOfPackages(MAY_WAIT)
            .should()
            .accessTargetWhere(Calls.of("java.lang.Thread", "sleep", "join")
                    .or(Calls.exactly("java.lang.Object", "wait"))
                    .or(Calls.of("java.util.concurrent.Future", "get", "join", "resultNow"))
                    .or(Calls.of("java.util.concurrent.CountDownLatch", "await"))
                    .or(Calls.of("java.util.concurrent.Semaphore", "acquire", "acquireUninterruptibly"))
                    .or(Calls.of("java.util.concurrent.BlockingQueue", "take", "put"))
                    .or(Calls.of("java.util.concurrent.ExecutorService", "awaitTermination", "invokeAll"))
                    .or(Calls.of("java.lang.Process", "waitFor"))
                    .or(Calls.of("java.net.http.HttpClient", "send"))
                    .or(Calls.of("io.vertx.core.Future", "await")))
            .because("whatever takes time returns a future");

    static final ArchRule NO_JDBC = noClasses()
            .that()
            .haveNameNotMatching(MIGRATIONS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..")
            .because("the Vert.x client is the one that does not block");

    static final ArchRule THE_GRID_IS_ASKED_ASYNCHRONOUSLY = noClasses()
            .that()
            .haveNameNotMatching(ASKS_THE_GRID_ON_A_WORKER)
            .should()
            .accessTargetWhere(Calls.where(
                    "a blocking method of IMap",
                    "com.hazelcast.map.IMap",
                    method -> !method.endsWith("Async") && !QUICK_MAP_METHODS.contains(method)))
            .because("a member that hangs must not hang the others");

    @Test
    void nobody_waits() {
        NOBODY_WAITS.check(Product.CLASSES);
    }

    @Test
    void nobody_speaks_jdbc() {
        NO_JDBC.check(Product.CLASSES);
    }

    @Test
    void the_grid_is_asked_asynchronously() {
        THE_GRID_IS_ASKED_ASYNCHRONOUSLY.check(Product.CLASSES);
    }
}
