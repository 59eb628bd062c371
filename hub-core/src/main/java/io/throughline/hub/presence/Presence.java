package io.throughline.hub.presence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a member of staff takes contacts.
 *
 * @param reason why not, in the agent's words; may be empty
 */
public record Presence(String agent, State state, String reason, Instant since) {
    /** What somebody does. */
    public enum State {
        /** Takes contacts. */
        AVAILABLE,
        /** Takes only what a colleague gives on. */
        TRANSFERS,
        /** Works, but takes no contacts. */
        BUSY,
        /** Has a break. */
        BREAK,
        /** Is not there. */
        OFFLINE;

        /** Whether any contacts may be offered. */
        public boolean takes() {
            return this == AVAILABLE || this == TRANSFERS;
        }

        /** The name in messages. */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state with this id, if there is one. */
        public static Optional<State> find(String id) {
            return Arrays.stream(values())
                    .filter(state -> state.id().equals(id))
                    .findFirst();
        }

        @JsonCreator
        static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    /** Somebody of whom nothing is known. */
    public static Presence unknown(String agent) {
        return new Presence(agent, State.OFFLINE, "", Instant.EPOCH);
    }
}
