package io.throughline.hub.supervision;

import io.throughline.hub.language.Label;
import java.util.Locale;

/** What a member of staff does, seen from presence and contacts together. */
public enum Activity {
    /** Takes contacts and has none. */
    AVAILABLE("vrij", "free"),
    /** Takes only what a colleague gives on, and has nothing. */
    TRANSFERS("alleen overdrachten", "transfers only"),
    /** Has a contact, or other work. */
    BUSY("bezig", "busy"),
    /** Has a break. */
    BREAK("pauze", "break"),
    /** Finishes the work after a conversation. */
    WRAP_UP("rondt af", "wrapping up"),
    /** Is not there. */
    OFFLINE("afwezig", "offline");

    private final String nl;
    private final String en;

    Activity(String nl, String en) {
        this.nl = nl;
        this.en = en;
    }

    /** In words. */
    public Label label() {
        return new Label(nl, en);
    }

    /** The name in messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
