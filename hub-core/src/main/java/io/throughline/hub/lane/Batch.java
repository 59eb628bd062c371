package io.throughline.hub.lane;

import io.throughline.hub.journal.Append;
import io.throughline.hub.journal.Fence;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.journal.SearchCard;
import io.throughline.hub.journal.StreamId;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.EventCodec;
import io.throughline.hub.story.Features;
import io.throughline.hub.story.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Commands of one customer that are decided one after the other and committed together.
 *
 * <p>A command that changes nothing, because it is refused or because what it asks for is the case, is set apart: it
 * may have been carried out before, which only the journal knows.
 */
final class Batch {
    private final Features features;
    private final Context start;
    private final Drafted draft;
    private final Map<Waiting, Integer> firstEvents = new LinkedHashMap<>();
    private final List<Waiting> unchanged = new ArrayList<>();
    private final Map<Waiting, Refusal> refusals = new LinkedHashMap<>();

    Batch(Features features, EventCodec codec, Context start, List<Waiting> commands) {
        this.features = features;
        this.start = start;
        this.draft = new Drafted(features, codec, start);
        commands.forEach(this::decide);
    }

    private void decide(Waiting command) {
        Context context = draft.context();
        if (context.version() == 0 && !command.mayBeNew()) {
            unchanged.add(command);
            return;
        }
        Decided decided = command.decision().decide(context, command.occasion());
        if (decided instanceof Decided.Events it && !it.events().isEmpty()) {
            firstEvents.put(command, draft.size());
            draft.add(it.events(), command.occasion());
            return;
        }
        unchanged.add(command);
        if (decided instanceof Decided.Refused refused) {
            refusals.put(command, refused.refusal());
        }
    }

    /** The context on which the commands were decided. */
    Context start() {
        return start;
    }

    boolean changesNothing() {
        return draft.isEmpty();
    }

    Append append() {
        Map<StreamId, SearchCard> search = features.newSearchCard(start, draft.context())
                .map(card -> Map.of(start.customer().stream(), card))
                .orElse(Map.of());
        return new Append(List.of(draft.entry()), draft.claims(), draft.releases(), search).under(fences());
    }

    private Set<Fence> fences() {
        return changing().stream().flatMap(command -> command.fence().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The context once the events are committed. */
    Context context(List<Recorded> committed) {
        return committed.isEmpty()
                ? start
                : draft.context().at(committed.get(committed.size() - 1).position());
    }

    /** Answers the commands whose events are committed now. */
    void answer(List<Recorded> committed, Context context) {
        firstEvents.forEach((command, index) -> command.answer().complete(done(committed.get(index), context)));
    }

    static Outcome done(Recorded first, Context context) {
        return new Outcome.Done(
                context.customer(), first.version(), first.position().number(), context);
    }

    /** Commands that changed nothing. */
    List<Waiting> unchanged() {
        return unchanged;
    }

    /** What to answer to a command that changed nothing and was not carried out before. */
    Outcome withoutChange(Waiting command, Context context) {
        if (refusals.containsKey(command)) {
            return new Outcome.Refused(refusals.get(command));
        }
        if (context.version() == 0) {
            return new Outcome.Unknown("customer " + context.customer());
        }
        return new Outcome.Done(
                context.customer(), context.version(), context.position().number(), context);
    }

    /** The commands that changed something. */
    Set<Waiting> changing() {
        return firstEvents.keySet();
    }
}
