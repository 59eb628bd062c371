package io.throughline.ui.http;

import io.vertx.ext.web.LanguageHeader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages the hub speaks. */
public final class Languages {
    /** Dutch, spoken to whoever asks for nothing else. */
    public static final Locale DUTCH = Locale.forLanguageTag("nl");

    private Languages() {}

    /** The language with this tag, if the hub speaks it. */
    public static Optional<Locale> of(String tag) {
        return switch (tag) {
            case "nl" -> Optional.of(DUTCH);
            case "en" -> Optional.of(Locale.ENGLISH);
            default -> Optional.empty();
        };
    }

    /** The first one of a browser's wishes, in their order, that the hub speaks. */
    static Optional<Locale> wished(List<LanguageHeader> wishes) {
        return wishes.stream().flatMap(wish -> of(wish.tag()).stream()).findFirst();
    }
}
