package io.throughline.config.journey.stage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The four faces a customer can have, lowest first. */
public enum Face {
    /** Red. */
    ANGRY("angry", ">:("),
    /** Yellow to orange. */
    DISAPPOINTED("disappointed", ":("),
    /** Neither way. */
    INDIFFERENT("indifferent", ":|"),
    /** Green. */
    HAPPY("happy", ":)");

    private final String word;
    private final String drawing;

    Face(String word, String drawing) {
        this.word = word;
        this.drawing = drawing;
    }

    /** The word on the wire and in scripts. */
    public String word() {
        return word;
    }

    /** For a terminal. */
    public String drawing() {
        return drawing;
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Face::word).toList();
    }

    /** The face of a word; empty for unknown. */
    public static Optional<Face> of(String word) {
        return Arrays.stream(values()).filter(face -> face.word.equals(word)).findFirst();
    }
}
