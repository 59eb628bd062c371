package io.throughline.hub.returns;

/** What the customer gets for what she brings back. */
public enum SettlementKind implements Word {
    /** Money, by the means she paid with. */
    ORIGINAL_PAYMENT,
    /** Money, in notes and coins. */
    CASH,
    /** Credit at the company. */
    VOUCHER,
    /** Another article. */
    EXCHANGE,
    /** The same article, new. */
    REPLACEMENT,
    /** Her own article, mended. */
    REPAIR,
    /** Part of what she paid, while she keeps the article. */
    PRICE_REDUCTION;

    /** Whether the article is the customer's no more: it cannot come back again. */
    public boolean takesGoods() {
        return this != REPAIR && this != PRICE_REDUCTION;
    }

    /** Whether money or credit is paid out. */
    public boolean pays() {
        return this == ORIGINAL_PAYMENT || this == CASH || this == VOUCHER || this == PRICE_REDUCTION;
    }
}
