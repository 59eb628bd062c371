package io.throughline.config;

/** A command cannot begin with what was typed; the message is all that has to be told. */
final class CannotBegin extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotBegin(String sentence) {
        super(sentence);
    }
}
