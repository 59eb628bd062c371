package io.throughline.hub.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.throughline.hub.yaml.ConfigurationRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
        assertThat(queues.outcomes().stream().filter(Outcome::solves).map(Outcome::id))
                .containsExactly("solved");
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
    void what_holds_for_those_who_wait_is_read() throws IOException {
        Path file = Files.writeString(directory.resolve("queues.yaml"), """
                queues:
                  - id: service
                    name: {nl: A, en: A}
                    short-abandon: 10s
                    handling-time: 3m
                    at-closing: next-opening
                    hours: { mon-fri: "09:00-17:00" }
                  - id: other
                    name: {nl: B, en: B}
                outcomes:
                  - id: solved
                    label: {nl: A, en: A}
                """);
        Queues queues = Queues.read(file);
        assertThat(queues.terms("service").lingering())
                .isEqualTo(
                        new Lingering(Duration.ofSeconds(10), Duration.ofMinutes(3), Lingering.Closing.NEXT_OPENING));
        assertThat(queues.terms("other").lingering()).isEqualTo(Lingering.USUAL);
        Instant night = Instant.parse("2026-11-23T04:00:00Z");
        assertThat(queues.terms("service").waitsSince(night)).isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(queues.terms("other").waitsSince(night)).isEqualTo(night);
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

    @Test
    void how_people_work_is_read() throws IOException {
        Queues queues = Queues.read(Files.writeString(directory.resolve("queues.yaml"), """
                queues:
                  - id: service
                    name: {nl: A, en: A}
                    priority: 7
                    skills: {english: 3}
                    hours: {mon-fri: "09:00-17:00"}
                capacities:
                  - {id: standard, chats: 2}
                  - {id: quick, chats: 5, interruptible: true}
                agents:
                  - {agent: noor, skills: {english: 9}, capacity: quick}
                breaks:
                  - {id: lunch, label: {nl: Lunch, en: Lunch}}
                outcomes:
                  - {id: solved, label: {nl: A, en: A}}
                """));

        assertThat(queues.terms("service").priority()).isEqualTo(7);
        assertThat(queues.terms("service").hours()).isPresent();
        assertThat(queues.working().of("noor").capacity()).isEqualTo(new Capacity(5, 1, true));
        assertThat(queues.working().of("noor").meets(queues.terms("service").skills()))
                .isTrue();
        assertThat(queues.working().of("daan").capacity()).isEqualTo(new Capacity(2, 1, false));
        assertThat(queues.working().of("daan").meets(queues.terms("service").skills()))
                .isFalse();
        assertThat(queues.working().pause("lunch")).isPresent();
    }

    @Test
    void mistakes_about_people_are_told_too() throws IOException {
        Path file = Files.writeString(directory.resolve("queues.yaml"), """
                queues:
                  - id: service
                    name: {nl: A, en: A}
                    priority: 10
                    skills: {french: 3}
                capacities:
                  - {id: quick, chats: many}
                agents:
                  - {agent: noor, skills: {english: 12}, capacity: slow}
                  - {agent: noor}
                outcomes:
                  - {id: solved, label: {nl: A, en: A}}
                """);

        ConfigurationRefused refused = catchThrowableOfType(ConfigurationRefused.class, () -> Queues.read(file));

        assertThat(refused)
                .hasMessageContaining("queues.yaml:4: queues[0].priority must be a whole number from 1 to 9, not '10'")
                .hasMessageContaining("queues.yaml:5: queues[0].skills.french is a skill that no agent has")
                .hasMessageContaining("queues.yaml:7: capacities[0].chats must be a whole number from 0 to 50")
                .hasMessageContaining("queues.yaml:9: agents[0].skills.english must be a whole number from 1 to 9")
                .hasMessageContaining("queues.yaml:9: agents[0].capacity must be one of")
                .hasMessageContaining("queues.yaml:10: agents[1] is about 'noor', who is there already");
    }
}
