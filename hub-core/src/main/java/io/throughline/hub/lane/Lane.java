package io.throughline.hub.lane;

import io.throughline.hub.journal.AppendResult;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.EventCodec;
import io.throughline.hub.story.Features;
import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The commands of one customer, in the order they came.
 *
 * <p>While one batch is being committed the next ones wait, and are then decided together: a busy customer gets fewer
 * and larger commits instead of a longer queue. The lane makes conflicts rare; that nothing is lost or doubled never
 * depends on it, but on the expected version that the journal checks. Used by one thread only.
 */
final class Lane {
    private static final int MAX_BATCH = 64;
    private static final int MAX_ATTEMPTS = 100; // each lost race means that somebody else made progress

    private final CustomerId customer;
    private final Workshop workshop;
    private final Consumer<Lane> whenIdle;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private boolean busy;

    /** What every lane works with. */
    record Workshop(
            Journal journal,
            Contexts contexts,
            Features features,
            EventCodec codec,
            CommitListener committed,
            LaneThread thread) {}

    Lane(CustomerId customer, Workshop workshop, Consumer<Lane> whenIdle) {
        this.customer = customer;
        this.workshop = workshop;
        this.whenIdle = whenIdle;
    }

    CustomerId customer() {
        return customer;
    }

    void add(Waiting command) {
        waiting.add(command);
        if (!busy) {
            next();
        }
    }

    private void next() {
        if (waiting.isEmpty()) {
            busy = false;
            whenIdle.accept(this);
            return;
        }
        busy = true;
        List<Waiting> batch = take();
        workshop.thread()
                .bring(workshop.contexts().recent(customer).compose(context -> commit(context, batch, 1)))
                .onFailure(failure -> batch.forEach(command -> command.answer().tryFail(failure)))
                .onComplete(any -> next());
    }

    /** At most one command of a delivery at a time, so that its second coming finds the first one in the journal. */
    private List<Waiting> take() {
        List<Waiting> batch = new ArrayList<>();
        Set<UUID> deliveries = new HashSet<>();
        while (!waiting.isEmpty()
                && batch.size() < MAX_BATCH
                && deliveries.add(waiting.element().occasion().delivery())) {
            batch.add(waiting.remove());
        }
        return batch;
    }

    private Future<Void> commit(Context context, List<Waiting> commands, int attempt) {
        Batch batch = new Batch(workshop.features(), workshop.codec(), context, commands);
        return batch.changesNothing()
                ? confirm(batch, commands, attempt)
                : workshop.journal().append(batch.append()).compose(result -> settle(result, batch, commands, attempt));
    }

    /**
     * Where nothing is written, the journal checks no version: a refusal may rest on what another node has changed since.
     * Nobody is told before it is known that nothing has.
     */
    private Future<Void> confirm(Batch batch, List<Waiting> commands, int attempt) {
        return workshop.contexts().caughtUp(batch.start()).compose(fresh -> {
            boolean holds = fresh.version() == batch.start().version() || attempt >= MAX_ATTEMPTS;
            return holds ? share(batch, List.of()) : commit(fresh, commands, attempt + 1);
        });
    }

    private Future<Void> settle(AppendResult result, Batch batch, List<Waiting> commands, int attempt) {
        if (result instanceof AppendResult.Appended appended) {
            return share(batch, appended.events());
        }
        if (result instanceof AppendResult.StaleVersion && attempt < MAX_ATTEMPTS) {
            return workshop.contexts().caughtUp(batch.start()).compose(fresh -> commit(fresh, commands, attempt + 1));
        }
        if (commands.size() > 1) {
            return oneByOne(commands);
        }
        return answerAlone(result, commands.get(0));
    }

    private Future<Void> share(Batch batch, List<Recorded> committed) {
        Context context = batch.context(committed);
        return shared(context, committed).otherwiseEmpty().compose(done -> {
            batch.answer(committed, context);
            return answerUnchanged(batch, context);
        });
    }

    /** Whoever follows the journal reads it meanwhile: she asks for the version that she heard of. */
    private Future<Void> shared(Context context, List<Recorded> committed) {
        if (committed.isEmpty()) {
            return Future.succeededFuture();
        }
        Future<Void> shared = workshop.contexts().share(context);
        workshop.committed().committed(committed);
        return shared;
    }

    private Future<Void> answerUnchanged(Batch batch, Context context) {
        return Future.join(batch.unchanged().stream()
                        .map(command -> carriedOutBefore(command, context)
                                .map(before -> before.orElseGet(() -> batch.withoutChange(command, context)))
                                .onComplete(command.answer()))
                        .toList())
                .otherwiseEmpty()
                .mapEmpty();
    }

    private Future<Optional<Outcome>> carriedOutBefore(Waiting command, Context context) {
        return workshop.journal()
                .find(EventCodec.eventId(command.occasion(), 0))
                .map(found -> found.map(first -> Batch.done(first, context)));
    }

    /** One of them is a duplicate or lost a race for a key: let it not spoil the others. */
    private Future<Void> oneByOne(List<Waiting> commands) {
        Future<Void> chain = Future.succeededFuture();
        for (Waiting command : commands) {
            chain = chain.compose(
                            done -> workshop.contexts().recent(customer).compose(c -> commit(c, List.of(command), 1)))
                    .onFailure(command.answer()::tryFail)
                    .otherwiseEmpty();
        }
        return chain;
    }

    private Future<Void> answerAlone(AppendResult result, Waiting command) {
        if (result instanceof AppendResult.AlreadyRecorded already) {
            CustomerId first = CustomerId.of(already.first().stream());
            return workshop.contexts()
                    .latest(first)
                    .map(context -> Batch.done(already.first(), context))
                    .onComplete(command.answer())
                    .mapEmpty();
        }
        command.answer().fail(failure(result));
        return Future.succeededFuture();
    }

    private RuntimeException failure(AppendResult result) {
        if (result instanceof AppendResult.KeysTaken taken) {
            return new KeysTaken(taken.keys());
        }
        return result instanceof AppendResult.LeaseLost lost
                ? new LeasePassed(lost.fences())
                : new HubBusy(waiting.size());
    }
}
