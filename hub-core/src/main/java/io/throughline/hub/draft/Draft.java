package io.throughline.hub.draft;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.people.UserId;
import java.time.Instant;
import java.util.Locale;

/**
 * What somebody wrote in a contact and has not sent.
 *
 * @param basedOn the version of the customer's stream that the writer had before her when she began
 * @param at when it was last changed
 */
public record Draft(UserId person, ContactId contact, Kind kind, String text, long basedOn, Instant at) {
    /** What it becomes when it is sent. */
    public enum Kind {
        /** Words to the customer. */
        REPLY,
        /** Words among colleagues. */
        NOTE;

        /** The name in messages and in storage. */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind with this name. */
        @JsonCreator
        public static Kind of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }
}
