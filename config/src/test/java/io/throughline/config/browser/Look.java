package io.throughline.config.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a page is looked at: in which language, light or dark, how wide. */
record Look(String language, ColorScheme scheme, int width, int height) {
    static final Look USUAL = new Look("nl", ColorScheme.LIGHT, 1366, 768);

    private static final int PHONE_WIDTH = 320;
    private static final int PHONE_HEIGHT = 800;

    /** Everything a page has to stand; ends with the usual one, so that nobody's language stays changed. */
    static List<Look> all() {
        return Stream.of("en", "nl").flatMap(Look::in).toList();
    }

    /** Everything in one language. */
    static Stream<Look> in(String language) {
        return Stream.of(
                new Look(language, ColorScheme.DARK, PHONE_WIDTH, PHONE_HEIGHT),
                new Look(language, ColorScheme.LIGHT, PHONE_WIDTH, PHONE_HEIGHT),
                new Look(language, ColorScheme.DARK, USUAL.width, USUAL.height),
                new Look(language, ColorScheme.LIGHT, USUAL.width, USUAL.height));
    }

    String name() {
        return String.join("-", language, scheme.name().toLowerCase(Locale.ROOT), Integer.toString(width));
    }
}
