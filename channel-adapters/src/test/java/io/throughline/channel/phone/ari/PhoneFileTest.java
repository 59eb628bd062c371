package io.throughline.channel.phone.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.hub.callback.Line;
import io.throughline.hub.yaml.ConfigurationRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhoneFileTest {
    @TempDir
    Path directory;

    private List<Pbx> read(String text) throws IOException {
        Files.writeString(directory.resolve("phone.yaml"), text);
        return PhoneFile.read(directory, id -> Optional.of("a secret for " + id).filter(secret -> !id.equals("bare")));
    }

    @Test
    void without_the_file_there_is_no_telephone_system() {
        assertThat(PhoneFile.read(directory, id -> Optional.empty())).isEmpty();
    }

    @Test
    void the_file_that_is_shipped_names_none() throws IOException {
        assertThat(read(Files.readString(Path.of("../config/phone.yaml")))).isEmpty();
    }

    @Test
    void what_the_shipped_file_shows_can_be_used() throws IOException {
        String shown = Files.readString(Path.of("../config/phone.yaml"))
                .lines()
                .dropWhile(line -> !line.startsWith("# asterisk:"))
                .map(line -> line.substring(2))
                .reduce("", (before, line) -> before + line + "\n");
        Pbx pbx = read(shown).get(0);
        assertThat(pbx.endpointOf("agent1")).isEqualTo("PJSIP/agent1");
        assertThat(pbx.endpointOf("agent2")).isEqualTo("PJSIP/desk-17");
        assertThat(pbx.trust()).contains(directory.resolve("pbx.pem").toString());
        assertThat(pbx.announcing())
                .isEqualTo(new Announcing(Optional.of(Duration.ofSeconds(45)), "nl", List.of("sound:custom/welcome")));
        assertThat(pbx.password()).isEqualTo("a secret for main");
        Line line = pbx.line().orElseThrow();
        assertThat(line.calls()).isEqualTo("main/out-");
        assertThat(line.allows("+31612345678")).isTrue();
        assertThat(line.allows("+31906123456")).isFalse();
        assertThat(line.allows("+4930123456")).isFalse();
        assertThat(pbx.toString()).doesNotContain("secret");
    }

    @Test
    void every_mistake_is_told_at_once() {
        assertThatThrownBy(() -> read("""
                        asterisk:
                          - { id: main, url: "http://10.1.2.3:8088/ari" }
                          - { id: main, url: "https://pbx.example/ari" }
                          - { id: bare, url: "nowhere", colour: red, announce: { every: 1s } }
                          - { id: out, url: "https://pbx.example/ari", outside: { endpoint: PJSIP/trunk, bar: [ "0900" ] } }
                        """))
                .isInstanceOf(ConfigurationRefused.class)
                .hasMessageContaining("must begin with https")
                .hasMessageContaining("needs an id of its own")
                .hasMessageContaining("HUB_PHONE_BARE_PASSWORD")
                .hasMessageContaining("must look like https://pbx.example:8089/ari")
                .hasMessageContaining("must be 5s or more")
                .hasMessageContaining("colour")
                .hasMessageContaining("needs an endpoint with {number} in it")
                .hasMessageContaining("needs allow: the beginnings of the numbers that may be called")
                .hasMessageContaining("must be beginnings of numbers with their country");
    }
}
