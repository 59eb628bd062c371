package io.throughline.config.settings;

import java.util.Optional;
import java.util.Set;

/**
 * The website.
 *
 * @param origins other sites whose pages may use the chat widget, each as {@code https://shop.example}
 * @param shopSecret what the shop seals with who is signed in there; absent: nobody becomes known on the website
 */
public record WebSettings(Set<String> origins, Optional<Secret> shopSecret) {
    public WebSettings {
        origins = Set.copyOf(origins);
    }
}
