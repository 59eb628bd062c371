package io.throughline.hub.journal.postgres;

import io.throughline.hub.journal.JournalBusy;
import io.throughline.hub.journal.JournalUnavailable;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import java.util.Set;
import java.util.function.Function;

/** What the database's complaints mean for the hub. */
public final class Failures {
    /** Unique violation, deadlock, serialization failure: somebody else was faster. */
    private static final Set<String> RACES = Set.of("23505", "40P01", "40001");

    /** Data exception, program limit exceeded, syntax error or access rule: it fails again, however often it is tried. */
    private static final Set<String> WRONG_CLASSES = Set.of("22", "23", "42", "54");

    private Failures() {}

    static boolean isRace(Throwable cause) {
        return cause instanceof PgException complaint && RACES.contains(complaint.getSqlState());
    }

    /** Whether the statement itself is at fault, rather than the server or the way to it. */
    static boolean isWrong(Throwable cause) {
        return cause instanceof PgException complaint
                && WRONG_CLASSES.contains(complaint.getSqlState().substring(0, 2))
                && !isRace(cause);
    }

    static RuntimeException translated(String tried, Throwable cause) {
        if (cause instanceof JournalUnavailable || cause instanceof JournalBusy) {
            return (RuntimeException) cause;
        }
        if (isWrong(cause)) {
            return new IllegalArgumentException(
                    "the journal cannot do it: " + tried + ": " + cause.getMessage(), cause);
        }
        return new JournalUnavailable(tried, cause);
    }

    /** Turns what the driver says into what callers are promised, naming what was tried. */
    public static <T> Function<Throwable, Future<T>> during(String tried) {
        return cause -> Future.failedFuture(translated(tried, cause));
    }
}
