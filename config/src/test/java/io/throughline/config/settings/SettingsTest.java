package io.throughline.config.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.throughline.hub.yaml.ConfigurationRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final Path SAMPLE = Path.of("hub.yaml");

    @TempDir
    Path directory;

    @Test
    void without_file_and_environment_everything_has_its_default() {
        Settings settings = Settings.read(Optional.empty(), Map.of());

        assertThat(settings.http()).hasToString("127.0.0.1:8080");
        assertThat(settings.management().port()).isEqualTo(9090);
        assertThat(settings.roles()).containsExactlyInAnyOrder(Role.values());
        assertThat(settings.databaseUrl()).isEmpty();
        assertThat(settings.demo().enabled()).isFalse();
    }

    @Test
    void the_sample_says_the_defaults() {
        assertThat(Settings.read(Optional.of(SAMPLE), Map.of())).isEqualTo(Settings.read(Optional.empty(), Map.of()));
    }

    @Test
    void the_sample_shows_every_key_with_its_variable_and_a_comment() throws IOException {
        String sample = Files.readString(SAMPLE);
        for (Setting setting : Setting.values()) {
            String key = setting.path().substring(setting.path().lastIndexOf('.') + 1);
            assertThat(sample).containsPattern("(?m)^ *" + key + ":.* # " + setting.name() + "$");
        }
        long keys = sample.lines().filter(line -> line.contains(" # HUB_")).count();
        assertThat(keys).isEqualTo(Setting.values().length);
    }

    @Test
    void the_environment_goes_before_the_file() throws IOException {
        Path file = file("http:\n  port: 81\nmanagement:\n  port: 91\n");

        Settings settings = Settings.read(Optional.of(file), Map.of("HUB_HTTP_PORT", "82", "PATH", "/bin"));

        assertThat(settings.http().port()).isEqualTo(82);
        assertThat(settings.management().port()).isEqualTo(91);
    }

    @Test
    void all_mistakes_are_told_at_once_with_their_places() throws IOException {
        Path file = file("http:\n  port: many\nhtpp:\n  port: 1\nroles: [core, cook]\ndemo:\n  enabled: yes\n");

        ConfigurationRefused refused =
                refused(Optional.of(file), Map.of("HUB_DATABASE_URL", "mysql://x", "HUB_SERVICE_HOST", "10.0.0.1"));

        assertThat(refused.mistakes()).hasSize(5);
        assertThat(refused)
                .hasMessageContaining("hub.yaml:2: http.port must be a whole number from 0 to 65535, not 'many'")
                .hasMessageContaining("hub.yaml:4: htpp.port is not a setting")
                .hasMessageContaining("hub.yaml:5: roles has no role 'cook'")
                .hasMessageContaining("hub.yaml:7: demo.enabled must be true or false, not 'yes'")
                .hasMessageContaining("HUB_DATABASE_URL: must look like postgresql://");
    }

    @Test
    void a_cluster_is_as_large_as_its_list_unless_told_otherwise() {
        Map<String, String> listed = Map.of("HUB_CLUSTER_MEMBERS", "10.0.0.1:5701, 10.0.0.2:5701,10.0.0.3:5701");

        assertThat(Settings.read(Optional.empty(), Map.of()).cluster().size()).isEqualTo(1);
        assertThat(Settings.read(Optional.empty(), listed).cluster().size()).isEqualTo(3);
        assertThat(Settings.read(Optional.empty(), Map.of("HUB_CLUSTER_SIZE", "5"))
                        .cluster()
                        .size())
                .isEqualTo(5);
    }

    @Test
    void discovery_by_name_needs_a_name() {
        assertThat(refused(Optional.empty(), Map.of("HUB_CLUSTER_DISCOVERY", "dns")))
                .hasMessageContaining("HUB_CLUSTER_SERVICE")
                .hasMessageContaining("must name what to look for");
        assertThat(refused(
                                Optional.empty(),
                                Map.of(
                                        "HUB_CLUSTER_DISCOVERY", "gossip",
                                        "HUB_CLUSTER_SERVICE", "x",
                                        "HUB_CLUSTER_PUBLIC_ADDRESS", "nowhere",
                                        "HUB_CLUSTER_OUTBOUND_PORTS", "some"))
                        .mistakes())
                .hasSize(3);
    }

    @Test
    void secrets_are_never_printed() {
        Map<String, String> environment = Map.of(
                "HUB_DEMO_API_KEY", "open-sesame-0001",
                "HUB_DEMO_PASSWORD", "open-sesame-0002",
                "HUB_ADMIN_PASSWORD", "open-sesame-0003",
                "HUB_WEB_SHOP_SECRET", "open-sesame-0004",
                "HUB_DATABASE_URL", "postgresql://hub:open-sesame@db/hub");

        assertThat(Settings.read(Optional.empty(), environment).toString()).doesNotContain("open-sesame");
    }

    @Test
    void a_secret_that_is_refused_is_not_printed_either() {
        ConfigurationRefused refused = refused(Optional.empty(), Map.of("HUB_DEMO_PASSWORD", "sesame"));

        assertThat(refused).hasMessage("HUB_DEMO_PASSWORD: must have at least 8 characters");
        assertThat(Arrays.stream(Setting.values()).filter(Setting::secret)).hasSize(5);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("hub.yaml"), text);
    }

    private static ConfigurationRefused refused(Optional<Path> file, Map<String, String> environment) {
        return catchThrowableOfType(ConfigurationRefused.class, () -> Settings.read(file, environment));
    }
}
