package io.throughline.hub.returns;

/** How far a part of a settlement is. */
public enum PartState implements Word {
    /** Agreed, not carried out. */
    PENDING,
    /** Carried out. */
    DONE,
    /** Tried, and did not work. */
    FAILED
}
