package io.throughline.hub.returns;

/** How far a whole return is. */
public enum ReturnState implements Word {
    /** The customer wants to bring something back. */
    REQUESTED,
    /** She may. */
    APPROVED,
    /** Nothing has come in yet. */
    AWAITING_GOODS,
    /** Some of it came in. */
    PARTIALLY_RECEIVED,
    /** All of it came in, or will never come. */
    RECEIVED,
    /** It is decided for every line whether it is taken back. */
    INSPECTED,
    /** The customer has all that was agreed. */
    SETTLED,
    /** Nothing is left to do. */
    CLOSED,
    /** Nothing of it is taken back. */
    DECLINED,
    /** She does not want to any more. */
    CANCELLED,
    /** The goods did not come in time. */
    EXPIRED,
    /** A part of the settlement failed; somebody has to settle it by hand. */
    MANUAL_SETTLEMENT;

    /** Whether nothing more will happen. */
    public boolean ended() {
        return this == CLOSED || this == DECLINED || this == CANCELLED || this == EXPIRED;
    }
}
