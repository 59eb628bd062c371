package io.throughline.hub.preference;

import java.util.Optional;

/**
 * How somebody wants her pages.
 *
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param density {@code compact} or {@code touch}; absent for what is usual on the page
 * @param letters whether single letters are keys
 * @param volume of what rings, 0 to 100
 */
public record Preferences(String theme, Optional<String> density, boolean letters, int volume) {}
