package io.throughline.hub.telling;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The sentences of one language, from a properties file in UTF-8. */
final class Texts {
    private final Properties properties = new Properties();
    private final Locale language;

    Texts(Locale language) {
        this.language = language;
        String file = "telling_" + language.getLanguage() + ".properties";
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(properties.getProperty(key));
    }

    String get(String key) {
        return find(key)
                .orElseThrow(
                        () -> new IllegalArgumentException("no words for '" + key + "' in " + language.getLanguage()));
    }

    Set<String> keys() {
        return properties.stringPropertyNames();
    }
}
