package io.throughline.ui.live;

import io.throughline.hub.bus.Bus;
import io.throughline.hub.bus.Topic;
import io.throughline.hub.people.UserId;
import io.throughline.ui.stream.Feed;
import io.throughline.ui.stream.Message;
import io.throughline.ui.stream.Subscription;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Tells the other pages of a person, on whichever node they are, that she has one draft more or less now. */
public final class LiveDrafts {
    private static final Topic<Whose> CHANGED = new Topic<>("drafts.changed", Whose.class);

    private final Feed feed;
    private final Bus bus;
    private final InstantSource clock;

    private record Whose(String person) {}

    /** Tells this feed. */
    public LiveDrafts(Feed feed, Bus bus, InstantSource clock) {
        this.feed = feed;
        this.bus = bus;
        this.clock = clock;
    }

    /** Listens to all nodes; holds when it does. */
    public Future<Void> start() {
        return bus.listen(CHANGED, whose -> tell(whose.person()));
    }

    /** Says it to all nodes. */
    public void changed(UserId person) {
        bus.publish(CHANGED, new Whose(person.value()));
    }

    private void tell(String person) {
        feed.pass(new Message(
                Set.of(Subscription.ofAgent(person)),
                "drafts",
                person,
                clock.millis(),
                language -> Optional.empty(), // read them again
                false));
    }
}
