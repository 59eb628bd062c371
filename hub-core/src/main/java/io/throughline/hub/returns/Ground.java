package io.throughline.hub.returns;

/** On what ground goods come back. Each return has one; the law or the company's own promise stands behind it. */
public enum Ground implements Word {
    /** Bought at a distance and given up within the legal time, without a reason. */
    WITHDRAWAL,
    /** Not what may be expected of it. */
    CONFORMITY,
    /** Neither owed nor promised, but granted. */
    GOODWILL,
    /** The company's own promise, with a receipt. */
    STORE_POLICY,
    /** Something else was delivered than was ordered. */
    WRONG_ITEM
}
