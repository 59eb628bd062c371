package io.throughline.hub.journal;

/** The journal's store could not be reached or did not answer in time; it says nothing about what was written. */
public final class JournalUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says what was tried and why it failed. */
    public JournalUnavailable(String tried, Throwable cause) {
        super("the journal is not available: " + tried + ": " + cause.getMessage(), cause);
    }

    /** Says what was tried, where there is no cause to name. */
    public JournalUnavailable(String tried) {
        super("the journal is not available: " + tried);
    }
}
