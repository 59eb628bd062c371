package io.throughline.hub.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.throughline.hub.yaml.ConfigurationRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueuesTest {
    private static final Path SHIPPED = Path.of("../config/queues.yaml");

    @TempDir
    Path directory;

    @Test
    void the_shipped_queues_are_right() {
        Queues queues = Queues.read(SHIPPED);

        assertThat(queues.all()).extracting(Queue::id).containsExactly("service", "technical", "web");
        assertThat(queues.branches()).extracting(Branch::id).containsExactly("groningen", "breda", "utrecht");
        assertThat(queues.outcome("solved")).isPresent();
    }

    @Test
    void a_dialled_number_and_the_widget_lead_to_their_queue() {
        Queues queues = Queues.read(SHIPPED);

        assertThat(queues.ofPhone("+31850000002").orElseThrow().id()).isEqualTo("technical");
        assertThat(queues.ofPhone("+31850000009")).isEmpty();
        assertThat(queues.ofWeb().orElseThrow().id()).isEqualTo("web");
        assertThat(queues.of("agent1")).extracting(Queue::id).containsExactly("service", "web");
    }

    @Test
    void the_service_level_is_read() {
        Queue technical = Queues.read(SHIPPED).queue("technical").orElseThrow();

        assertThat(technical.serviceLevel()).isEqualTo(new ServiceLevel(80, Duration.ofMinutes(1)));
    }

    @Test
    void all_mistakes_are_told_at_once() throws IOException {
        Path file = Files.writeString(directory.resolve("queues.yaml"), """
                queues:
                  - id: service
                    name: {nl: A, en: A}
                    phones: [12, "+31 85 000 0001"]
                    web: true
                  - id: web
                    name: {nl: A, en: A}
                    phones: ["+31850000001"]
                    web: true
                    service-level: {percent: 101, within: soon}
                branches:
                  - id: breda
                """);

        ConfigurationRefused refused = catchThrowableOfType(ConfigurationRefused.class, () -> Queues.read(file));

        assertThat(refused)
                .hasMessageContaining("queues.yaml:4: queues[0].phones[0] must be a number with country code")
                .hasMessageContaining("queues.yaml:8: queues[1].phones[0] leads to another queue already")
                .hasMessageContaining("queues[1].service-level.percent must be a whole number from 1 to 100, not '101'")
                .hasMessageContaining("queues[1].service-level.within must be a time span")
                .hasMessageContaining("queues.yaml:12: branches[0] needs 'name'")
                .hasMessageContaining("needs at least one outcome")
                .hasMessageContaining("has more than one queue with 'web: true'");
    }
}
