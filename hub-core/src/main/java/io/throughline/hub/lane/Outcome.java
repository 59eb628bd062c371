package io.throughline.hub.lane;

import io.throughline.hub.story.Context;
import io.throughline.hub.story.CustomerId;
import io.throughline.hub.story.Refusal;

/** What became of a {@link Command}. */
public sealed interface Outcome {
    /**
     * It is in the journal, or was before.
     *
     * @param version of the customer's stream, of the first event of this command
     * @param position of that event in the journal; when nothing had to happen, of her newest event
     * @param context her context at that moment or later
     */
    record Done(CustomerId customer, long version, long position, Context context) implements Outcome {}

    /** A rule of the business said no; nothing happened. */
    record Refused(Refusal refusal) implements Outcome {}

    /** There is no such customer, contact or case. */
    record Unknown(String what) implements Outcome {}
}
