package io.throughline.ui.stream;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the stream of one node. Places of different epochs cannot be compared.
 *
 * @param epoch names one run of one node
 * @param seq counts what was told since it began
 */
public record Place(String epoch, long seq) {
    private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,32})-(\\d{1,18})");

    /** Reads {@code epoch-seq}; empty when it is something else. */
    public static Optional<Place> read(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Place(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return epoch + "-" + seq;
    }
}
