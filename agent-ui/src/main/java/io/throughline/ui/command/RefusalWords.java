package io.throughline.ui.command;

import io.throughline.hub.story.Refusal;
import io.throughline.ui.http.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** Refusals as the reader understands them: the hub's own sentence, or the Dutch one for its code where there is one. */
final class RefusalWords {
    private static final String FILE = "refusals_nl.properties";

    private final Properties dutch = new Properties();

    RefusalWords() {
        try (InputStream in = Objects.requireNonNull(RefusalWords.class.getResourceAsStream(FILE), FILE)) {
            dutch.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    Refusal in(Locale language, Refusal refusal) {
        return language.equals(Languages.DUTCH)
                ? new Refusal(refusal.code(), dutch.getProperty(refusal.code(), refusal.sentence()))
                : refusal;
    }
}
