package io.throughline.hub.returns;

/** Where the goods of a line are. */
public enum Reception implements Word {
    /** With the customer, expected here. */
    AWAITING,
    /** On their way. */
    IN_TRANSIT,
    /** Here. */
    RECEIVED,
    /** Sent, and never arrived. */
    LOST,
    /** Fewer arrived than were sent. */
    SHORT,
    /** Something else arrived. */
    WRONG_ITEM,
    /** The customer keeps them. */
    KEPT_BY_CUSTOMER
}
