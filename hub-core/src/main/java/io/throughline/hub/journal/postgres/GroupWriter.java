package io.throughline.hub.journal.postgres;

import io.throughline.hub.journal.Append;
import io.throughline.hub.journal.AppendResult;
import io.throughline.hub.journal.JournalUnavailable;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;

/**
 * Writes groups and answers everybody in them. A group that met a faster writer is tried again: then the statement
 * sees what the other has committed and refuses just the appends that lost. A group in which one append cannot be
 * written at all is taken apart, so that only that one fails.
 */
final class GroupWriter {
    private static final int MAX_TRIES = 8;

    private final Pool writers;
    private final JournalMeters meters;

    GroupWriter(Pool writers, JournalMeters meters) {
        this.writers = writers;
        this.meters = meters;
    }

    /** Completes when everybody in the group has an answer; never fails. */
    Future<Void> write(List<Waiting> group) {
        return write(group, 1);
    }

    private Future<Void> write(List<Waiting> group, int tries) {
        var since = meters.start();
        return execute(group.stream().map(Waiting::append).toList())
                .onSuccess(results -> meters.committed(since, events(group)))
                .onFailure(cause -> meters.failed(since))
                .map(results -> answer(group, results))
                .recover(cause -> settle(group, tries, cause));
    }

    private Future<List<AppendResult>> execute(List<Append> group) {
        var parameters = new GroupParameters(group);
        return writers.preparedQuery(parameters.statement())
                .execute(parameters.tuple())
                .map(rows -> GroupResults.of(group, rows));
    }

    private Future<Void> settle(List<Waiting> group, int tries, Throwable cause) {
        if (Failures.isRace(cause)) {
            meters.raced();
            return tries < MAX_TRIES ? write(group, tries + 1) : fail(group, new JournalUnavailable("a group", cause));
        }
        if (group.size() > 1 && Failures.isWrong(cause)) {
            return oneByOne(group);
        }
        return fail(group, Failures.translated("writing " + group.size() + " appends", cause));
    }

    private Future<Void> oneByOne(List<Waiting> group) {
        var done = Future.<Void>succeededFuture();
        for (var append : group) {
            done = done.compose(before -> write(List.of(append), 1));
        }
        return done;
    }

    private static Void answer(List<Waiting> group, List<AppendResult> results) {
        for (int i = 0; i < group.size(); i++) {
            group.get(i).answer().give(results.get(i));
        }
        return null;
    }

    private static Future<Void> fail(List<Waiting> group, RuntimeException cause) {
        group.forEach(append -> append.answer().fail(cause));
        return Future.succeededFuture();
    }

    private static int events(List<Waiting> group) {
        return group.stream().mapToInt(Waiting::events).sum();
    }
}
