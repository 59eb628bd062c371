package io.throughline.ui.live;

import io.throughline.hub.mention.MentionEvent;
import io.throughline.hub.story.Happened;
import io.throughline.ui.stream.Feed;
import io.throughline.ui.stream.Message;
import io.throughline.ui.stream.Subscription;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells a person's pages that she was asked to look somewhere, or has looked. */
public final class LiveMentions {
    private final Feed feed;

    /** Tells this feed. */
    public LiveMentions(Feed feed) {
        this.feed = feed;
    }

    /** Takes in what the tail hands on. */
    public void accept(List<Happened> happened) {
        for (Happened each : happened) {
            if (each.event() instanceof MentionEvent event) {
                tell(event.who(), each.envelope().version());
            }
        }
    }

    private void tell(String person, long version) {
        feed.pass(new Message(
                Set.of(Subscription.ofAgent(person)),
                "mentions",
                person,
                version,
                language -> Optional.empty(), // read them again
                false));
    }
}
