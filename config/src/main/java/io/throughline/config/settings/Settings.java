package io.throughline.config.settings;

import io.throughline.hub.yaml.Mistakes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        Duration patience) {

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
        Settings settings = new SettingsReader(Values.of(file, environment, mistakes)).read();
        mistakes.refuseIfAny();
        return settings;
    }
}
