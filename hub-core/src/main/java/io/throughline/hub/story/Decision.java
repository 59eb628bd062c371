package io.throughline.hub.story;

/** What a command does to a customer: a pure function of her context and the occasion. */
@FunctionalInterface
public interface Decision {
    /** Decides; called again with a newer context when somebody else was faster. */
    Decided decide(Context context, Occasion occasion);
}
