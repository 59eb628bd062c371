package io.throughline.hub.mention;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.mention.MentionEvent.ColleagueMentioned;
import io.throughline.hub.mention.MentionEvent.MentionSeen;
import io.throughline.hub.story.Event;
import io.throughline.hub.story.Feature;
import io.throughline.hub.story.Happened;
import io.throughline.hub.story.KeyChange;
import io.throughline.hub.story.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whom colleagues asked to look at this customer, and who has not looked yet.
 *
 * @param open newest first, at most {@value #MOST}; one per contact and colleague, the newest
 */
public record Mentions(List<Mention> open) {
    private static final int MOST = 50;

    /**
     * A colleague was asked and has not looked yet.
     *
     * @param by who asked
     */
    public record Mention(ContactId contact, AgentRef colleague, String text, String by, Instant at) {
        private boolean is(MentionEvent event) {
            return contact.equals(event.contact()) && colleague.id().equals(event.who());
        }
    }

    /** The slice of the context. */
    public static final Slice<Mentions> SLICE =
            new Slice<>("mentions", Mentions.class, new Mentions(List.of()), Mentions::after);

    /** The feature as the kernel knows it. */
    public static final Feature<Mentions> FEATURE = new Feature<>(
            SLICE,
            Map.of("mention.made.v1", ColleagueMentioned.class, "mention.seen.v1", MentionSeen.class),
            Mentions::keys,
            Feature.notSearched());

    /** Kind of the keys that lead to where a colleague was asked to look. */
    public static String keyKind(String colleague) {
        return "mention-of-" + colleague;
    }

    private static KeyChange keys(Event event) {
        if (event instanceof ColleagueMentioned mentioned) {
            return KeyChange.claim(mentioned.key());
        }
        return event instanceof MentionSeen seen ? KeyChange.release(seen.key()) : KeyChange.NONE;
    }

    private Mentions after(Happened happened) {
        if (!(happened.event() instanceof MentionEvent event)) {
            return this;
        }
        Stream<Mention> others = open.stream().filter(each -> !each.is(event));
        if (event instanceof ColleagueMentioned it) {
            Mention mention = new Mention(
                    it.contact(), it.colleague(), it.text(), happened.by().name(), happened.at());
            return new Mentions(
                    Stream.concat(Stream.of(mention), others).limit(MOST).toList());
        }
        return new Mentions(others.toList());
    }

    /** What a colleague was asked here and has not looked at. */
    public Stream<Mention> of(String colleague) {
        return open.stream().filter(each -> each.colleague().id().equals(colleague));
    }
}
