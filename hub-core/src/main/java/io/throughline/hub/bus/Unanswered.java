package io.throughline.hub.bus;

/** Nobody answered a question in time, or whoever did could not; it is unknown whether anything came of it. */
public final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unanswered(String address, Throwable cause) {
        super("no answer from " + address + ": " + cause.getMessage(), cause, false, false);
    }
}
