package io.throughline.hub.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** Configuration that cannot be used; carries every mistake in it. */
public final class ConfigurationRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Mistake> mistakes;

    /** With at least one mistake. */
    public ConfigurationRefused(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** All that is wrong, in the order it was met. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
