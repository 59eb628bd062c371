package io.throughline.hub.returns;

/** Where goods go that came back; may change later. */
public enum Disposition implements Word {
    /** Not decided. */
    UNDECIDED,
    /** Back on the shelf as new. */
    RESTOCK,
    /** Sold as used. */
    SECOND_HAND,
    /** Mended. */
    REPAIR,
    /** Back to who sold them to the company. */
    SUPPLIER,
    /** Back to who made them. */
    MANUFACTURER,
    /** Thrown away. */
    WRITE_OFF,
    /** Given away. */
    DONATE,
    /** Nobody knows where they are. */
    MISSING
}
