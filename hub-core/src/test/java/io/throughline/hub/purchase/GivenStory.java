package io.throughline.hub.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.journal.Position;
import io.throughline.hub.story.Actor;
import io.throughline.hub.story.Context;
import io.throughline.hub.story.ContextCodec;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import io.throughline.hub.story.Envelope;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.Features;
import io.throughline.hub.story.Happened;
import io.throughline.hub.story.Occasion;
import io.throughline.hub.story.Slice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A customer's story in a test: given events, when a decision is made, then events or a refusal. */
public final class GivenStory {
    private static final CustomerId CUSTOMER = new CustomerId(new UUID(7, 7));

    private final Features features;
    private final Actor by;
    private Instant now;
    private Context context = Context.empty(CUSTOMER);
    private Decided decided = Decided.nothing();
    private int commands;

    public GivenStory(Features features, Instant now, Actor by) {
        this.features = features;
        this.now = now;
        this.by = by;
    }

    public GivenStory given(Event... events) {
        for (Event event : events) {
            happen(event);
        }
        return this;
    }

    private void happen(Event event) {
        long version = context.version() + 1;
        UUID id = new UUID(version, 0);
        Position position = new Position(version, version);
        Envelope envelope = new Envelope(id, features.nameOf(event), CUSTOMER, version, position, now, by, id);
        context = features.fold(context, new Happened(envelope, event));
    }

    public GivenStory at(Instant later) {
        now = later;
        return this;
    }

    /** Decides; what was decided has happened from now on. */
    public GivenStory when(Decision decision) {
        commands++;
        Occasion occasion = new Occasion(new UUID(0, commands), now, by);
        decided = decision.decide(context, occasion);
        if (decided instanceof Decided.Events accepted) {
            accepted.events().forEach(this::happen);
        }
        return this;
    }

    public GivenStory then(Event... events) {
        assertThat(events()).containsExactly(events);
        return this;
    }

    public GivenStory thenRefused(String code, String... words) {
        assertThat(decided).isInstanceOf(Decided.Refused.class);
        var refusal = ((Decided.Refused) decided).refusal();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(List.of(words)).allMatch(refusal.sentence()::contains, refusal.sentence());
        return this;
    }

    public boolean refused() {
        return decided instanceof Decided.Refused;
    }

    public List<Event> events() {
        assertThat(decided).isInstanceOf(Decided.Events.class);
        return ((Decided.Events) decided).events();
    }

    public Context context() {
        return context;
    }

    public <S> S state(Slice<S> slice) {
        return context.get(slice);
    }

    /** The context comes back from the grid as it went there. */
    public GivenStory thenGridKeepsContext() {
        ContextCodec codec = new ContextCodec(features);
        assertThat(codec.read(codec.write(context))).contains(context);
        return this;
    }
}
