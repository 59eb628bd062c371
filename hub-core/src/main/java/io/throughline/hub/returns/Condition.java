package io.throughline.hub.returns;

/** In what condition goods came back. */
public enum Condition implements Word {
    /** Never opened. */
    SEALED,
    /** Opened, not used. */
    OPENED,
    /** Used as one does. */
    USED,
    /** Damaged. */
    DAMAGED,
    /** Something is missing from it. */
    INCOMPLETE,
    /** Dangerous to use, store or ship. */
    UNSAFE
}
