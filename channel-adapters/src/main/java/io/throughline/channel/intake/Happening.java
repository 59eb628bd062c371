package io.throughline.channel.intake;

import io.throughline.hub.contact.Attachment;
import io.throughline.hub.mood.Face;
import io.throughline.hub.purchase.Purchase;
import java.math.BigDecimal;
import java.util.Optional;

/** What a channel tells about a customer. */
public sealed interface Happening {
    /** A till or the web shop sold something. */
    record Bought(Purchase purchase) implements Happening {}

    /** She looked at a page; {@code title} may be empty. */
    record PageViewed(String url, String title) implements Happening {}

    /** She searched the site; {@code results} is how many were found. */
    record SiteSearched(String query, int results) implements Happening {}

    /** Something about a call; {@code call} is the telephone system's id of it. */
    sealed interface CallHappening extends Happening {
        /** Which call. */
        String call();
    }

    /**
     * A call rings.
     *
     * @param from the caller's number in E.164, empty when withheld
     * @param to the number that was dialled, in E.164 if it is one
     */
    record CallRinging(String call, String from, String to) implements CallHappening {}

    /** The caller keyed in a card number; it is among the handles. */
    record CallIdentified(String call) implements CallHappening {}

    /** Customer and agent hear each other; {@code agent} is the agent's id, where the telephone system knows it. */
    record CallAnswered(String call, Optional<String> agent) implements CallHappening {}

    /** The agent's telephone could not be reached; {@code cause} says why, in a word. */
    record CallUnreached(String call, String agent, String cause) implements CallHappening {}

    /** This agent put the receiver down; the caller may be with somebody else by then. */
    record CallLeft(String call, String agent, String cause) implements CallHappening {}

    /** The caller waits a moment. */
    record CallHeld(String call) implements CallHappening {}

    /** The talk goes on. */
    record CallResumed(String call) implements CallHappening {}

    /** The caller would rather be called back than wait; {@code number} is E.164, empty when it is not known. */
    record CallbackChosen(String call, String number) implements CallHappening {}

    /** Somebody hung up; {@code by} is customer, agent or system. */
    record CallEnded(String call, String cause, String by) implements CallHappening {}

    /** Something in a conversation in writing. */
    sealed interface InConversation extends Happening {
        /** The channel's id of it. */
        String conversation();

        /** Where she writes, for example the page or address, or empty. */
        String from();
    }

    /** She wrote. */
    record Wrote(String conversation, String text, String from) implements InConversation {}

    /** She sent a file. */
    record FileSent(String conversation, Attachment file, String from) implements InConversation {}

    /** She would rather be called at this number (E.164) than wait in the chat. */
    record CallbackWanted(String conversation, String number) implements Happening {}

    /** The company's shop vouches for who she is; the handles are its word. {@code name} is what it calls her. */
    record SignedIn(Optional<String> name) implements Happening {}

    /** She came into a branch. */
    record Visited(String visit, String branch) implements Happening {}

    /** She answered when she was asked how it was; {@code text} may be empty. */
    record Judged(String scale, Optional<BigDecimal> score, Optional<Face> face, String text) implements Happening {}
}
