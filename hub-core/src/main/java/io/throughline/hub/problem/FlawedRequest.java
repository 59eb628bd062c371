package io.throughline.hub.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A request that cannot be understood; carries everything that is wrong with it. */
public final class FlawedRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Flaw> flaws;

    /** With at least one flaw. */
    public FlawedRequest(List<Flaw> flaws) {
        super(flaws.stream().map(flaw -> flaw.pointer() + ": " + flaw.detail()).collect(Collectors.joining("; ")));
        this.flaws = List.copyOf(flaws);
    }

    /** With one flaw. */
    public FlawedRequest(String pointer, String detail) {
        this(List.of(new Flaw(pointer, detail)));
    }

    /** All that is wrong, in the order it was met. */
    public List<Flaw> flaws() {
        return flaws;
    }
}
