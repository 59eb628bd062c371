package io.throughline.config.journey.stage;

/** What is measured while a journey is lived. */
public enum Wait {
    /** From the customer's call or message until its contact is on a colleague's screen. */
    SCREEN("contact on a screen"),
    /** From the customer's call or message until a colleague accepted. */
    ANSWER("contact accepted"),
    /** From handing over until the receiver confirmed the briefing. */
    HANDOVER("handover confirmed"),
    /** One request to the hub. */
    REQUEST("one request");

    private final String words;

    Wait(String words) {
        this.words = words;
    }

    /** For a report. */
    public String words() {
        return words;
    }
}
