package io.throughline.hub.customer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure a handle is, weakest first. */
public enum Grade {
    /** A hint, such as a browser. */
    @JsonProperty("weak")
    WEAK,
    /** Probably, such as a caller's number or a typed e-mail address. */
    @JsonProperty("likely")
    LIKELY,
    /** Beyond reasonable doubt: a login, a scanned card, something verified. */
    @JsonProperty("certain")
    CERTAIN;

    /** Whether this is at least as sure as the other. */
    public boolean atLeast(Grade other) {
        return compareTo(other) >= 0;
    }
}
