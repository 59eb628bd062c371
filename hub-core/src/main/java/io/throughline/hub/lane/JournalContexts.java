package io.throughline.hub.lane;

import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.snapshot.Snapshots;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.EventCodec;
import io.throughline.hub.story.Features;
import io.vertx.core.Future;
import java.util.List;

/** Folds contexts from the journal, beginning where a snapshot was made if there is one. */
public final class JournalContexts {
    private static final int PAGE = 1_000;

    private final Journal journal;
    private final Features features;
    private final EventCodec codec;
    private final Snapshots snapshots;

    /** Folds with these features, from the first event. */
    public JournalContexts(Journal journal, Features features, EventCodec codec) {
        this(journal, features, codec, Snapshots.NONE);
    }

    /** Folds with these features, from these snapshots. */
    public JournalContexts(Journal journal, Features features, EventCodec codec, Snapshots snapshots) {
        this.snapshots = snapshots;
        this.journal = journal;
        this.features = features;
        this.codec = codec;
    }

    /** Holds the context with everything the journal has of this customer. */
    public Future<Context> fold(CustomerId customer) {
        return snapshots.find(customer).compose(found -> catchUp(found.orElseGet(() -> Context.empty(customer))));
    }

    /** Holds the context with everything the journal has beyond it. */
    public Future<Context> catchUp(Context context) {
        return foldOn(context).onSuccess(folded -> keepIfDue(context, folded));
    }

    /** Keeps a snapshot of a committed context once in {@value Snapshots#EVERY} events. */
    public void keepIfDue(Context before, Context after) {
        if (Snapshots.due(before.version(), after.version())) {
            snapshots.keep(after);
        }
    }

    private Future<Context> foldOn(Context context) {
        return journal.readStream(context.customer().stream(), context.version(), PAGE)
                .compose(page -> foldPage(context, page));
    }

    private Future<Context> foldPage(Context context, List<Recorded> page) {
        Context folded = features.fold(context, codec.read(page));
        return page.size() < PAGE ? Future.succeededFuture(folded) : foldOn(folded);
    }
}
