package io.throughline.hub.journal.postgres;

import io.throughline.hub.journal.Append;
import io.throughline.hub.journal.AppendResult;
import io.throughline.hub.journal.JournalBusy;
import io.throughline.hub.journal.JournalUnavailable;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Pool;
import java.util.List;

/**
 * Group commit. The cost of writing is waiting for the disk, and a disk takes as long for a hundred events as for one.
 * So whatever arrives while the writers are waiting is committed together next; nothing ever waits for a timer. When it
 * is quiet a group is one append, under load groups grow by themselves.
 *
 * <p>Runs on one context; may be called from any thread.
 */
final class GroupCommit {
    private final Context home;
    private final GroupSettings settings;
    private final GroupQueue queue;
    private final GroupWriter writer;
    private final JournalMeters meters;
    private final Promise<Void> drained = Promise.promise();
    private int freeWriters;
    private boolean closing;

    GroupCommit(Context home, GroupSettings settings, Pool writers, JournalMeters meters) {
        this.home = home;
        this.settings = settings;
        this.queue = new GroupQueue(settings);
        this.writer = new GroupWriter(writers, meters);
        this.meters = meters;
        this.freeWriters = settings.writers();
        meters.watch(queue::size);
    }

    Future<AppendResult> append(Append append) {
        var waiting = Waiting.of(append);
        home.runOnContext(now -> accept(waiting));
        return waiting.answer().future();
    }

    /** Completes when everything that was accepted has been answered. */
    Future<Void> close() {
        home.runOnContext(now -> {
            closing = true;
            finishIfDrained();
        });
        return drained.future();
    }

    private void accept(Waiting append) {
        if (closing) {
            append.answer().fail(new JournalUnavailable("it is closing"));
        } else if (queue.offer(append)) {
            startGroups();
        } else {
            meters.turnedAway();
            append.answer().fail(new JournalBusy(settings.waiting()));
        }
    }

    private void startGroups() {
        while (freeWriters > 0 && !queue.isEmpty()) {
            var group = queue.next();
            if (group.isEmpty()) {
                return;
            }
            freeWriters--;
            writer.write(group).onComplete(written -> home.runOnContext(now -> finish(group)));
        }
    }

    private void finish(List<Waiting> group) {
        queue.done(group);
        freeWriters++;
        startGroups();
        finishIfDrained();
    }

    private void finishIfDrained() {
        if (closing && queue.isEmpty() && freeWriters == settings.writers()) {
            drained.tryComplete();
        }
    }
}
