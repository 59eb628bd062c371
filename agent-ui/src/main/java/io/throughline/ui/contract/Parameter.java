package io.throughline.ui.contract;

import io.throughline.hub.problem.Flaw;
import java.util.List;
import java.util.Locale;

/**
 * One value beside the body.
 *
 * @param integer whether it is a whole number; text otherwise
 */
public record Parameter(String name, In in, boolean required, boolean integer, Shape shape) {
    private static final int MAX_DIGITS = 18;

    /** Where it stands. */
    public enum In {
        /** In the path. */
        PATH,
        /** In the query. */
        QUERY,
        /** In a header. */
        HEADER;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is wrong with the value; empty when nothing is. */
    public List<Flaw> check(String value) {
        if (!integer) {
            return shape.check(value, pointer());
        }
        return isWhole(value) ? shape.check(Long.valueOf(value), pointer()) : List.of(flaw("is no whole number"));
    }

    /** Said of a value that has to be there and is not. */
    public Flaw missing() {
        return flaw("is missing");
    }

    private Flaw flaw(String detail) {
        return new Flaw(pointer(), detail);
    }

    private String pointer() {
        return in.id() + "/" + name;
    }

    private static boolean isWhole(String value) {
        return value.length() <= MAX_DIGITS && value.matches("-?\\d+");
    }
}
