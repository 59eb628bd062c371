package io.throughline.hub.journal.embedded;

/** The embedded server does not start, for a reason that a person has to deal with; the message says which. */
public final class EmbeddedRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    EmbeddedRefused(String reason) {
        super(reason);
    }

    EmbeddedRefused(String reason, Throwable cause) {
        super(reason + ": " + cause.getMessage(), cause);
    }
}
