package io.throughline.hub.lane;

import io.throughline.hub.customer.Grade;
import io.throughline.hub.customer.Linking;
import io.throughline.hub.customer.Presented;
import io.throughline.hub.customer.Recognising;
import io.throughline.hub.journal.Append;
import io.throughline.hub.journal.AppendResult;
import io.throughline.hub.journal.Journal;
import io.throughline.hub.journal.Key;
import io.throughline.hub.journal.StreamId;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.EventCodec;
import io.throughline.hub.story.Features;
import io.throughline.hub.story.Occasion;
import io.throughline.hub.story.PairDecision;
import io.throughline.hub.story.PairDecision.DecidedPair;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides over two customers at once and commits both sides together. */
final class Meeting {
    private static final int MAX_ATTEMPTS = 20;

    private final Journal journal;
    private final Contexts contexts;
    private final Features features;
    private final EventCodec codec;
    private final CommitListener committed;

    Meeting(Journal journal, Contexts contexts, Features features, EventCodec codec, CommitListener committed) {
        this.journal = journal;
        this.contexts = contexts;
        this.features = features;
        this.codec = codec;
        this.committed = committed;
    }

    /** What is to be decided, over whom. */
    private record Agenda(CustomerId one, CustomerId two, PairDecision decision, Occasion occasion) {}

    Future<Outcome> decide(CustomerId one, CustomerId two, PairDecision decision, Occasion occasion) {
        Agenda agenda = new Agenda(one, two, decision, occasion);
        return both(contexts.recent(one), contexts.recent(two)).compose(pair -> commit(pair, agenda, 1));
    }

    private record Pair(Context one, Context two) {
        boolean isAsOldAs(Pair other) {
            return one.version() == other.one.version() && two.version() == other.two.version();
        }
    }

    private static Future<Pair> both(Future<Context> one, Future<Context> two) {
        return Future.all(one, two).map(any -> new Pair(one.result(), two.result()));
    }

    private Future<Outcome> commit(Pair pair, Agenda agenda, int attempt) {
        DecidedPair decided = agenda.decision().decide(pair.one(), pair.two(), agenda.occasion());
        if (decided.one() instanceof Decided.Refused refused) {
            return confirmed(pair, agenda, attempt, new Outcome.Refused(refused.refusal()));
        }
        Drafted one = draft(pair.one(), decided.one(), agenda.occasion());
        Drafted two = draft(pair.two(), decided.two(), otherSide(agenda.occasion()));
        if (one.isEmpty()) {
            Context context = pair.one();
            Outcome nothing = new Outcome.Done(
                    context.customer(), context.version(), context.position().number(), context);
            return confirmed(pair, agenda, attempt, nothing);
        }
        return journal.append(append(one, two)).compose(result -> settle(result, one, two, agenda, attempt));
    }

    /** What writes nothing is checked by no version: it is answered once it is known that nothing has changed since. */
    private Future<Outcome> confirmed(Pair pair, Agenda agenda, int attempt, Outcome outcome) {
        return both(contexts.caughtUp(pair.one()), contexts.caughtUp(pair.two()))
                .compose(fresh -> fresh.isAsOldAs(pair) || attempt >= MAX_ATTEMPTS
                        ? Future.succeededFuture(outcome)
                        : commit(fresh, agenda, attempt + 1));
    }

    private static Occasion otherSide(Occasion occasion) {
        return new Occasion(occasion.id("other side"), occasion.at(), occasion.by());
    }

    private Drafted draft(Context context, Decided decided, Occasion occasion) {
        Drafted draft = new Drafted(features, codec, context);
        draft.add(((Decided.Events) decided).events(), occasion);
        return draft;
    }

    private static Append append(Drafted one, Drafted two) {
        Map<Key, StreamId> claims = new HashMap<>(one.claims());
        claims.putAll(two.claims());
        Set<Key> releases = new HashSet<>(one.releases());
        releases.addAll(two.releases());
        return new Append(List.of(one.entry(), two.entry()), claims, releases, Map.of());
    }

    private Future<Outcome> settle(AppendResult result, Drafted one, Drafted two, Agenda agenda, int attempt) {
        if (result instanceof AppendResult.Appended appended) {
            return share(appended, one, two);
        }
        if (result instanceof AppendResult.AlreadyRecorded already) {
            return contexts.latest(agenda.one()).map(context -> Batch.done(already.first(), context));
        }
        if (attempt >= MAX_ATTEMPTS) {
            return Future.failedFuture(new HubBusy(attempt));
        }
        return both(contexts.caughtUp(one.start()), contexts.caughtUp(two.start()))
                .compose(fresh -> commit(fresh, agenda, attempt + 1));
    }

    private Future<Outcome> share(AppendResult.Appended appended, Drafted one, Drafted two) {
        Context first = one.context().at(appended.events().get(one.size() - 1).position());
        Context second = two.context()
                .at(appended.events().get(appended.events().size() - 1).position());
        Future<?> shared = Future.join(contexts.share(first), contexts.share(second));
        committed.committed(appended.events());
        return shared.otherwiseEmpty().map(any -> Batch.done(appended.events().get(0), first));
    }

    /** Links or proposes to link the other records that the handles of one occasion lead to. */
    Future<Outcome> weigh(Recognising recognising, Outcome outcome, Occasion occasion) {
        if (!(outcome instanceof Outcome.Done done)) {
            return Future.succeededFuture(outcome);
        }
        Future<?> chain = Future.succeededFuture();
        for (Map.Entry<CustomerId, Presented> other :
                recognising.others(done.customer()).entrySet()) {
            Presented sure = recognising.surestOf(done.customer()).orElse(other.getValue());
            chain = chain.compose(any -> weigh(done.customer(), sure, other.getKey(), other.getValue(), occasion));
        }
        return chain.map(any -> outcome);
    }

    private Future<?> weigh(CustomerId one, Presented sure, CustomerId two, Presented other, Occasion occasion) {
        String evidence = sure.handle() + " + " + other.handle();
        Grade grade = sure.grade();
        Occasion linking = new Occasion(occasion.id("linking " + two), occasion.at(), occasion.by());
        return both(contexts.recent(one), contexts.recent(two)).compose(pair -> {
            Linking.Verdict verdict = Linking.weigh(pair.one(), sure, pair.two(), other);
            if (verdict == Linking.Verdict.APART) {
                return Future.succeededFuture();
            }
            PairDecision decision =
                    verdict == Linking.Verdict.LINK ? Linking.link(evidence, grade) : proposing(evidence, grade);
            return decide(one, two, decision, linking);
        });
    }

    private static PairDecision proposing(String evidence, Grade grade) {
        return (one, two, occasion) -> {
            Decided mine = Linking.propose(two, evidence, grade).decide(one, occasion);
            Decided theirs = Linking.propose(one, evidence, grade).decide(two, occasion);
            return mine.equals(Decided.nothing()) || theirs.equals(Decided.nothing())
                    ? DecidedPair.nothing()
                    : new DecidedPair(mine, theirs);
        };
    }
}
