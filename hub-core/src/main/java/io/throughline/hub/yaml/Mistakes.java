package io.throughline.hub.yaml;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong while configuration is read, so that everything is told at once. For one thread. */
public final class Mistakes {
    private final List<Mistake> found = new ArrayList<>();

    /** Notes a mistake in a line of a file. */
    public void add(String place, int line, String sentence) {
        found.add(new Mistake(place, line, sentence));
    }

    /** Notes a mistake in a place without lines, as an environment variable or a directory. */
    public void add(String place, String sentence) {
        add(place, 0, sentence);
    }

    /** In the order they were met. */
    public List<Mistake> found() {
        return List.copyOf(found);
    }

    /** Ends the reading: refuses when anything was wrong. */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new ConfigurationRefused(found());
        }
    }
}
