package io.throughline.hub.returns;

/** How the purchase of a return was found. */
public enum Lookup implements Word {
    /** By the number of a receipt. */
    RECEIPT,
    /** By the number of an order. */
    ORDER,
    /** By the code of a parcel. */
    TRACKING,
    /** By e-mail address. */
    EMAIL,
    /** By phone number. */
    PHONE,
    /** By loyalty card. */
    LOYALTY,
    /** By the serial number of the article. */
    SERIAL
}
