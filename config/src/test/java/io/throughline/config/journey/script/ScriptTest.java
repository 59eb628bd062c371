package io.throughline.config.journey.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.throughline.config.journey.stage.Person;
import io.throughline.config.journey.stage.Role;
import io.throughline.hub.yaml.ConfigurationRefused;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
    @ParameterizedTest
    @ValueSource(strings = {"hair-dryer", "washing-machine"})
    void the_shipped_journeys_are_right(String name) {
        Script script = Script.read(Path.of("journeys", name + ".yaml"));

        assertThat(script.steps()).hasSizeGreaterThan(20);
        assertThat(script.afterwards()).isNotEmpty();
    }

    @Test
    void a_small_journey_reads_as_it_is_written() {
        Script script = Script.read("small.yaml", """
                title: A question
                people:
                  noa: { name: Noa Bos, phone: invented, answers: { what: Nothing. } }
                cast:
                  agent: { queue: service, sign-in: agent1 }
                steps:
                  - { at: "-6d", who: noa, enters: breda }
                  - { at: 15m, who: noa, calls: "+31 85 000 0001" }
                  - who: agent
                    accepts: call
                    expect: { repeats: 0 }
                """);

        assertThat(script.people()).extracting(Person::name).containsExactly("Noa Bos");
        assertThat(script.roles()).extracting(Role::id).containsExactly("agent");
        assertThat(script.steps()).extracting(Step::verb).containsExactly("enters", "calls", "accepts");
        assertThat(script.steps().get(0).when().after(Duration.ZERO)).isEqualTo(Duration.ofDays(-6));
        assertThat(script.steps().get(1).when().after(Duration.ofDays(-6))).isEqualTo(Duration.ofMinutes(15));
        assertThat(script.steps().get(2).when().after(Duration.ofMinutes(15))).isEqualTo(Duration.ofMinutes(15));
        assertThat(script.steps().get(2).checks()).hasSize(1);
    }

    @Test
    void all_mistakes_are_told_at_once_with_their_lines() {
        ConfigurationRefused refused =
                catchThrowableOfType(ConfigurationRefused.class, () -> Script.read("bad.yaml", """
                titel: Spelled wrongly
                people:
                  noa: { name: Noa Bos }
                cast:
                  agent: { queue: service, branch: breda }
                steps:
                  - { at: soon, who: noa, calls: "1" }
                  - { who: agent, calls: "1" }
                  - { who: noa, dances: tango }
                  - { who: noa, enters: breda, keys: "1" }
                  - who: noa
                    buys: { in: web, lines: [{ article: A, name: A, price: 1 }] }
                  - who: agent
                    hands-over: { to: technical, why: because }
                    expect: { repeat: 0, mood: glad }
                  - { who: noa }
                """));

        assertThat(refused)
                .hasMessageContaining("bad.yaml:1: needs 'title'")
                .hasMessageContaining("bad.yaml:1: titel is not known here")
                .hasMessageContaining("bad.yaml:3: people.noa needs something to be recognised by")
                .hasMessageContaining("bad.yaml:5: cast.agent needs either a 'queue' or a 'branch'")
                .hasMessageContaining("bad.yaml:7: steps[0].at must be a time")
                .hasMessageContaining("bad.yaml:8: steps[1] 'calls' is done by one of the people (noa), not by 'agent'")
                .hasMessageContaining("bad.yaml:9: steps[2] 'dances' is no verb")
                .hasMessageContaining("bad.yaml:10: steps[3] needs exactly one verb, not enters and keys")
                .hasMessageContaining("bad.yaml:12: steps[4].buys needs 'order'")
                .hasMessageContaining("bad.yaml:12: steps[4].buys.lines[0].price must be an amount")
                .hasMessageContaining("bad.yaml:14: steps[5].hands-over.to must say to whom")
                .hasMessageContaining("bad.yaml:15: steps[5].expect.repeat is not known here")
                .hasMessageContaining("bad.yaml:15: steps[5].expect.mood must be one of angry")
                .hasMessageContaining("bad.yaml:16: steps[6] needs exactly one verb");
    }

    @Test
    void a_journey_without_steps_is_refused() {
        ConfigurationRefused refused = catchThrowableOfType(
                ConfigurationRefused.class,
                () -> Script.read(
                        "empty.yaml", "title: A\npeople: { noa: { name: N, phone: invented } }\nsteps: []\n"));

        assertThat(refused).hasMessageContaining("needs at least one step");
    }
}
