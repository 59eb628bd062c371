package io.throughline.hub.lane;

import io.throughline.hub.customer.Presented;
import io.throughline.hub.customer.Recognising;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.Key;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.EventCodec;
import io.throughline.hub.story.Features;
import io.throughline.hub.story.Occasion;
import io.throughline.hub.story.PairDecision;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Carries out commands: finds out whom they are about and puts them into that customer's lane.
 *
 * <p>Every answer comes after the commit. Carrying out the same delivery again gives the first answer again. Futures
 * fail with {@link io.throughline.hub.journal.JournalUnavailable} when it is unknown whether a command was carried out,
 * and with {@link HubBusy} when it was not because too much waits already; repeating the delivery is safe in both
 * cases. A command under a lease that has passed to somebody else fails with {@link LeasePassed} and did nothing.
 */
public final class Lanes {
    private static final int MAX_WAITING = 20_000;
    private static final int MAX_RECOGNISINGS = 10;

    private final Keys keys;
    private final List<Shard> shards;
    private final Meeting meeting;
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * Lanes over a journal.
     *
     * @param threads each an executor that runs one task at a time, in order; customers are spread over them
     */
    public Lanes(
            Journal journal,
            Contexts contexts,
            Features features,
            EventCodec codec,
            CommitListener committed,
            List<Executor> threads) {
        this.keys = new Keys(journal);
        this.shards = threads.stream()
                .map(LaneThread::new)
                .map(thread -> new Lane.Workshop(journal, contexts, features, codec, committed, thread))
                .map(Shard::new)
                .toList();
        this.meeting = new Meeting(journal, contexts, features, codec, committed);
    }

    /** Holds what became of the command. */
    public Future<Outcome> handle(Command command) {
        return counted(() -> handleNow(command).recover(Lanes::takenForGood));
    }

    private static Future<Outcome> takenForGood(Throwable failure) {
        return failure instanceof KeysTaken taken
                ? Future.succeededFuture(new Outcome.Refused(taken.refusal()))
                : Future.failedFuture(failure);
    }

    /** Holds what became of a decision over two customers at once. */
    public Future<Outcome> handle(CustomerId one, CustomerId two, PairDecision decision, Occasion occasion) {
        return counted(() -> meeting.decide(one, two, decision, occasion));
    }

    /** How many commands wait for their answer. */
    public int waiting() {
        return waiting.get();
    }

    private Future<Outcome> counted(Supplier<Future<Outcome>> work) {
        if (waiting.get() >= MAX_WAITING) {
            return Future.failedFuture(new HubBusy(waiting.get()));
        }
        waiting.incrementAndGet();
        return CallerThread.bring(work.get().onComplete(any -> waiting.decrementAndGet()));
    }

    private Future<Outcome> handleNow(Command command) {
        if (command.who() instanceof Who.Customer known) {
            return enqueue(known.id(), command, command.decision(), false);
        }
        if (command.who() instanceof Who.Holder holder) {
            return forHolder(holder.key(), command);
        }
        return forSomebody(((Who.Somebody) command.who()).handles(), command, 1);
    }

    private Future<Outcome> forHolder(Key key, Command command) {
        return keys.resolve(List.of(key)).compose(found -> {
            CustomerId customer = found.get(key);
            return customer == null
                    ? Future.succeededFuture(new Outcome.Unknown(key.toString()))
                    : enqueue(customer, command, command.decision(), false);
        });
    }

    private Future<Outcome> forSomebody(List<Presented> handles, Command command, int attempt) {
        List<Key> wanted = handles.stream().map(each -> each.handle().key()).toList();
        return keys.resolve(wanted)
                .compose(owners -> recognised(new Recognising(handles, owners), command))
                .recover(failure -> failure instanceof KeysTaken && attempt < MAX_RECOGNISINGS
                        ? forSomebody(handles, command, attempt + 1)
                        : Future.failedFuture(failure));
    }

    private Future<Outcome> recognised(Recognising recognising, Command command) {
        CustomerId customer = recognising.customer(command.occasion());
        return enqueue(customer, command, recognisingFirst(recognising, command.decision()), true)
                .compose(outcome -> meeting.weigh(recognising, outcome, command.occasion()));
    }

    private static Decision recognisingFirst(Recognising recognising, Decision decision) {
        return (context, occasion) -> {
            Decided decided = decision.decide(context, occasion);
            if (!(decided instanceof Decided.Events it)) {
                return decided;
            }
            List<Event> all = new ArrayList<>(recognising.events(context));
            all.addAll(it.events());
            return new Decided.Events(all);
        };
    }

    private Future<Outcome> enqueue(CustomerId customer, Command command, Decision decision, boolean mayBeNew) {
        Promise<Outcome> answer = Promise.promise();
        Shard shard = shards.get(Math.floorMod(customer.hashCode(), shards.size()));
        shard.add(customer, new Waiting(decision, command.occasion(), command.fence(), mayBeNew, answer));
        return answer.future();
    }
}
