package io.throughline.hub.mention;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.journal.Key;
import io.throughline.hub.story.Event;

/** What can happen when a note names a colleague. */
public sealed interface MentionEvent extends Event {
    /** The contact of the note. */
    ContactId contact();

    /** Who was named. */
    String who();

    /** Leads from the colleague to the customers about whom she was asked something. */
    default Key key() {
        return new Key(Mentions.keyKind(who()), contact().toString());
    }

    /** A note asks a colleague to look. */
    record ColleagueMentioned(ContactId contact, AgentRef colleague, String text) implements MentionEvent {
        @Override
        public String who() {
            return colleague.id();
        }
    }

    /** The colleague has looked. */
    record MentionSeen(ContactId contact, String who) implements MentionEvent {}
}
