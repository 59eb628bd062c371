package io.throughline.hub.returns;

/** Why the customer brings something back, as far as she says so. */
public enum Reason implements Word {
    /** Wrong size or shape. */
    DOES_NOT_FIT,
    /** It does not work. */
    FAULTY,
    /** It is not what was shown or told. */
    NOT_AS_EXPECTED,
    /** It came too late. */
    LATE,
    /** It is not wanted after all. */
    CHANGED_MIND
}
