package io.throughline.hub.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a contact is between arrival and wrap-up. */
public enum ContactState {
    /** Waits in a queue. */
    QUEUED,
    /** Is offered to one agent, who has not accepted yet. */
    OFFERED,
    /** An agent talks or writes with the customer. */
    ACTIVE,
    /** The customer waits while the agent does something for her. */
    HELD,
    /** The conversation is over, the agent finishes the work. */
    WRAP_UP,
    /** Finished. */
    ENDED,
    /** The customer left before an agent accepted. */
    ABANDONED;

    /** Whether the customer is waiting for somebody to accept. */
    public boolean waits() {
        return this == QUEUED || this == OFFERED;
    }

    /** Whether customer and agent are in conversation. */
    public boolean talks() {
        return this == ACTIVE || this == HELD;
    }

    /** Whether nothing more will happen to it. */
    public boolean over() {
        return this == ENDED || this == ABANDONED;
    }

    /** The name in messages and in storage. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static ContactState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
