package io.throughline.hub.lane;

import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.EventCodec;
import io.throughline.hub.story.Features;
import io.vertx.core.Future;
import java.util.List;

/** Folds contexts from the journal. */
public final class JournalContexts {
    private static final int PAGE = 1_000;

    private final Journal journal;
    private final Features features;
    private final EventCodec codec;

    /** Folds with these features. */
    public JournalContexts(Journal journal, Features features, EventCodec codec) {
        this.journal = journal;
        this.features = features;
        this.codec = codec;
    }

    /** Holds the context with everything the journal has of this customer. */
    public Future<Context> fold(CustomerId customer) {
        return catchUp(Context.empty(customer));
    }

    /** Holds the context with everything the journal has beyond it. */
    public Future<Context> catchUp(Context context) {
        return journal.readStream(context.customer().stream(), context.version(), PAGE)
                .compose(page -> foldPage(context, page));
    }

    private Future<Context> foldPage(Context context, List<Recorded> page) {
        Context folded = features.fold(context, codec.read(page));
        return page.size() < PAGE ? Future.succeededFuture(folded) : catchUp(folded);
    }
}
