package io.throughline.hub.customer;

import io.throughline.hub.customer.IdentityEvent.CustomerNamed;
import io.throughline.hub.customer.IdentityEvent.LanguageChosen;
import io.throughline.hub.story.Decided;
import io.throughline.hub.story.Decision;
import java.util.Optional;

/** Learns what a customer is called and which language she speaks. */
public final class Naming {
    private static final int MAX_LENGTH = 200;

    private Naming() {}

    /** Her name, as she gave it; no assumption about first and last names. */
    public static Decision name(String name) {
        String trimmed = name.strip();
        return (context, occasion) -> {
            if (trimmed.isEmpty() || trimmed.length() > MAX_LENGTH) {
                return Decided.refuse("name-length", "A name has 1 to " + MAX_LENGTH + " characters.");
            }
            return context.get(Identity.SLICE).name().equals(Optional.of(trimmed))
                    ? Decided.nothing()
                    : Decided.events(new CustomerNamed(trimmed));
        };
    }

    /** The language she is spoken to in, as an ISO 639-1 code. */
    public static Decision language(String language) {
        return (context, occasion) -> {
            if (!language.matches("[a-z]{2}")) {
                return Decided.refuse("language-code", "'" + language + "' is no two-letter language code.");
            }
            return context.get(Identity.SLICE).language().equals(Optional.of(language))
                    ? Decided.nothing()
                    : Decided.events(new LanguageChosen(language));
        };
    }
}
