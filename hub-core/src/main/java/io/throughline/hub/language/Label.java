package io.throughline.hub.language;

import io.throughline.hub.yaml.YamlMap;
import io.throughline.hub.yaml.YamlValue;
import java.util.Locale;
import java.util.Optional;

/** A text of the configuration in both languages of the hub. */
public record Label(String nl, String en) {
    private static final Label EMPTY = new Label("", "");

    /** In the language of the reader; English for whoever reads neither. */
    public String in(Locale language) {
        return language.getLanguage().equals("nl") ? nl : en;
    }

    /** Reads {@code key: {nl: .., en: ..}}; a missing text is noted. */
    public static Label read(YamlMap map, String key) {
        return map.required(key).map(Label::read).orElse(EMPTY);
    }

    /** Reads a label that may be absent. */
    public static Optional<Label> readOptional(YamlMap map, String key) {
        return map.value(key).map(Label::read);
    }

    private static Label read(YamlValue value) {
        if (!value.isMap()) {
            value.wrong("needs a text in both languages: {nl: .., en: ..}");
            return EMPTY;
        }
        YamlMap texts = value.map();
        Label label = new Label(texts.text("nl"), texts.text("en"));
        texts.finish();
        return label;
    }
}
