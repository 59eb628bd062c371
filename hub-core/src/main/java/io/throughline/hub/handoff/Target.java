package io.throughline.hub.handoff;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who is to go on: a colleague, whoever serves a queue, a branch, or whoever of a queue calls the customer back. */
public record Target(Kind kind, String id, String name) {
    /** What sort of receiver. */
    public enum Kind {
        /** Whoever serves this queue. */
        @JsonProperty("queue")
        QUEUE,
        /** This colleague and nobody else. */
        @JsonProperty("agent")
        AGENT,
        /** The staff of this branch, when the customer comes there. */
        @JsonProperty("store")
        STORE,
        /** Whoever serves this queue at a moment, to call the customer. */
        @JsonProperty("callback")
        CALLBACK
    }
}
