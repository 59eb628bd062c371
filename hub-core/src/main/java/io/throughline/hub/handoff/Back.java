package io.throughline.hub.handoff;

/** Why a handoff came back, as events tell it; the words for it are those of {@code telling}. */
public final class Back {
    /** Nobody took it in time. */
    public static final String NOT_IN_TIME = "not-in-time";

    /** The sender did not want to hand it over any more. */
    public static final String TAKEN_BACK = "taken-back";

    static final String CUSTOMER_LEFT = "customer-left";
    static final String ENDED = "ended";
    static final String DECLINED = "declined";
    static final String NO_ANSWER = "no-answer";

    private Back() {}
}
