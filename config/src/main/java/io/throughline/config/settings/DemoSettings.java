package io.throughline.config.settings;

import java.util.Optional;

/**
 * The demo: invented people, sign-ins with a known password, shop page and simulated phone.
 *
 * @param enabled off unless told otherwise
 * @param apiKey for {@code POST /events}; made at start when absent
 * @param password of the demo users; made at start when absent
 */
public record DemoSettings(boolean enabled, Optional<Secret> apiKey, Optional<Secret> password) {}
