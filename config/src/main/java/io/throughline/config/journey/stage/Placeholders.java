package io.throughline.config.journey.stage;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words in braces within a text. */
final class Placeholders {
    private static final Pattern WORD = Pattern.compile("\\{([a-z][a-z0-9.-]*)\\}");

    private Placeholders() {}

    static String replace(String text, UnaryOperator<String> value) {
        return WORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
    }
}
