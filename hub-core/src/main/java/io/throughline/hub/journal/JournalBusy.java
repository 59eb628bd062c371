package io.throughline.hub.journal;

/** More is waiting for the journal than it promises to keep waiting; nothing was written. Try again in a moment. */
public final class JournalBusy extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int waiting;

    /** Says how many are waiting. */
    public JournalBusy(int waiting) {
        super("the journal is busy: " + waiting + " requests are waiting for it");
        this.waiting = waiting;
    }

    /** How many requests were waiting when this one was turned away. */
    public int waiting() {
        return waiting;
    }
}
