package io.throughline.hub.story;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who made something happen.
 *
 * @param id the user's, machine's or rule's id; empty for a customer, whose id is the stream
 * @param name how people know them
 */
public record Actor(Kind kind, String id, String name) {
    /** What sort of actor. */
    public enum Kind {
        /** The customer herself, through any channel. */
        @JsonProperty("customer")
        CUSTOMER,
        /** A member of staff. */
        @JsonProperty("agent")
        AGENT,
        /** The hub by its own rules, or a connected machine. */
        @JsonProperty("system")
        SYSTEM
    }

    /** The customer herself. */
    public static final Actor CUSTOMER = new Actor(Kind.CUSTOMER, "", "");

    /** The hub by its own rules. */
    public static final Actor HUB = new Actor(Kind.SYSTEM, "hub", "Throughline");

    /** A member of staff. */
    public static Actor agent(String id, String name) {
        return new Actor(Kind.AGENT, id, name);
    }

    /** A connected machine, named by its source. */
    public static Actor machine(String source) {
        return new Actor(Kind.SYSTEM, source, source);
    }
}
