package io.throughline.hub.attendance;

import io.throughline.hub.contact.AgentRef;
import io.throughline.hub.contact.ContactId;

/** A member of staff has a contact open, or not any more. */
public record Attending(ContactId contact, AgentRef agent, Doing doing) {
    /** What she does with it. */
    public enum Doing {
        /** Looks at it. */
        READING,
        /** Writes something in it. */
        TYPING,
        /** Has closed it. */
        GONE
    }

    /** Whether she is writing. */
    public boolean typing() {
        return doing == Doing.TYPING;
    }
}
