package io.throughline.hub.returns;

/** Whether a line is taken back. */
public enum Acceptance implements Word {
    /** Not decided. */
    PENDING,
    /** Taken back. */
    ACCEPTED,
    /** Somebody has to look at it. */
    MANUAL_REVIEW,
    /** Not taken back, with a ground and a name. */
    REJECTED
}
