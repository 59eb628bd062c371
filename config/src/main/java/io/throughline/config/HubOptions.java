package io.throughline.config;

import io.throughline.config.journey.hub.HubAddress;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which hub to talk to, and how to come in; for every command that talks to a running hub. */
@SuppressWarnings("NullAway.Init") // picocli fills it before it calls a command
final class HubOptions {
    @Option(
            names = "--hub",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:${env:HUB_HTTP_PORT:-8080}",
            description = "the hub to talk to (default: ${DEFAULT-VALUE})")
    private String hub;

    @Option(
            names = "--key",
            defaultValue = "${env:HUB_DEMO_API_KEY:-}",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            description = "API key for events and stories (default: HUB_DEMO_API_KEY, or what the"
                    + " demonstration of this folder uses); a demo hub prints it at start")
    private String key;

    /** The address. */
    public HubAddress address() {
        return HubAddress.parse(hub)
                .orElseThrow(() -> new CannotBegin("--hub must look like http://127.0.0.1:8080, not '" + hub + "'"));
    }

    /** The key, which must be given. */
    public String key() {
        return given(key, "api-key")
                .orElseThrow(() -> new CannotBegin(
                        "An API key is needed: --key, or HUB_DEMO_API_KEY. A demo hub prints its key at start."));
    }

    /** What was typed, or what a demonstration of this machine wrote down. */
    static Optional<String> given(String typed, String name) {
        return Optional.of(typed).filter(text -> !text.isBlank()).or(() -> DemoFile.value(name));
    }
}
