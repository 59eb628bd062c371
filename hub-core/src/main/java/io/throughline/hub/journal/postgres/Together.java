package io.throughline.hub.journal.postgres;

import io.throughline.hub.journal.JournalBusy;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Answers many questions by one query. Whatever is asked while queries are running is asked together by the next one,
 * so a question never sees an answer that is older than itself.
 *
 * @param <Q> a question
 * @param <K> what a question asks for; it may ask for several
 * @param <V> what was found for it
 * @param <A> the answer to a question
 */
final class Together<Q, K, V, A> {
    private static final int MAX_RUNNING = 2;
    private static final int MAX_WAITING = 10_000;

    private final Context home;
    private final int most;
    private final Function<Q, Collection<K>> wants;
    private final Function<Collection<K>, Future<Map<K, V>>> query;
    private final BiFunction<Q, Map<K, V>, A> picks;
    private List<Asked<Q, A>> waiting = new ArrayList<>();
    private int running;

    private record Asked<Q, A>(Q question, Answer<A> answer) {}

    /**
     * Answers on this context.
     *
     * @param most how many questions one query answers
     */
    Together(
            Context home,
            int most,
            Function<Q, Collection<K>> wants,
            Function<Collection<K>, Future<Map<K, V>>> query,
            BiFunction<Q, Map<K, V>, A> picks) {
        this.home = home;
        this.most = most;
        this.wants = wants;
        this.query = query;
        this.picks = picks;
    }

    Future<A> ask(Q question) {
        var asked = new Asked<>(question, new Answer<A>());
        home.runOnContext(now -> accept(asked));
        return asked.answer().future();
    }

    private void accept(Asked<Q, A> asked) {
        if (waiting.size() >= MAX_WAITING) {
            asked.answer().fail(new JournalBusy(MAX_WAITING));
            return;
        }
        waiting.add(asked);
        runNext();
    }

    private void runNext() {
        while (running < MAX_RUNNING && !waiting.isEmpty()) {
            run(take());
        }
    }

    private List<Asked<Q, A>> take() {
        var size = Math.min(waiting.size(), most);
        var batch = List.copyOf(waiting.subList(0, size));
        waiting = new ArrayList<>(waiting.subList(size, waiting.size()));
        return batch;
    }

    private void run(List<Asked<Q, A>> batch) {
        running++;
        query.apply(everything(batch))
                .onSuccess(found -> batch.forEach(asked -> asked.answer().give(picks.apply(asked.question(), found))))
                .onFailure(cause -> batch.forEach(asked -> asked.answer().fail(cause)))
                .onComplete(done -> home.runOnContext(now -> {
                    running--;
                    runNext();
                }));
    }

    private Collection<K> everything(List<Asked<Q, A>> batch) {
        return batch.stream()
                .flatMap(asked -> wants.apply(asked.question()).stream())
                .distinct()
                .toList();
    }
}
