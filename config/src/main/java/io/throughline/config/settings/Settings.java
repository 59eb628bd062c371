package io.throughline.config.settings;

import io.throughline.hub.yaml.Mistakes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every setting of a node, read once at start.
 *
 * @param data directory of everything the hub keeps
 * @param config directory with topics, queues and journeys
 * @param http address of the public port
 * @param management address of {@code /live}, {@code /ready} and {@code /metrics}
 * @param roles what this node does
 * @param databaseUrl of the PostgreSQL to use; absent for the embedded one
 * @param notice how long a node that was told to stop goes on answering while it says that it is not ready
 * @param patience how long it may take after that to finish what was begun
 * @param phonePasswords of the telephone systems in {@code phone.yaml}, by their ids
 * @param adminPassword first password of the administrator, for a start without demo
 */
public record Settings(
        Path data,
        Path config,
        Address http,
        Address management,
        Set<Role> roles,
        Optional<Secret> databaseUrl,
        Optional<Secret> adminPassword,
        DemoSettings demo,
        ClusterSettings cluster,
        WebSettings web,
        LimitSettings limits,
        DeskSettings desk,
        Duration notice,
        Duration patience,
        Map<String, Secret> phonePasswords) {
    private static final Pattern PHONE_PASSWORD = Pattern.compile("HUB_PHONE_([A-Z0-9_]+)_PASSWORD");

    public Settings {
        phonePasswords = Map.copyOf(phonePasswords);
    }

    /** Where a server listens; port 0 takes a free one. */
    public record Address(String host, int port) {
        @Override
        public String toString() {
            return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /**
     * Reads the file, if there is one, and what the environment says over it.
     *
     * @throws io.throughline.hub.yaml.ConfigurationRefused with every mistake in file and environment
     */
    public static Settings read(Optional<Path> file, Map<String, String> environment) {
        Mistakes mistakes = new Mistakes();
        Settings settings =
                new SettingsReader(Values.of(file, environment, mistakes)).read(phonePasswords(environment));
        mistakes.refuseIfAny();
        return settings;
    }

    /** There may be any number of them, so they are no settings with a name of their own. */
    private static Map<String, Secret> phonePasswords(Map<String, String> environment) {
        Map<String, Secret> passwords = new HashMap<>();
        environment.forEach((name, text) -> {
            Matcher phone = PHONE_PASSWORD.matcher(name);
            if (phone.matches() && !text.isBlank()) {
                passwords.put(phone.group(1).toLowerCase(Locale.ROOT).replace('_', '-'), new Secret(text));
            }
        });
        return passwords;
    }
}
