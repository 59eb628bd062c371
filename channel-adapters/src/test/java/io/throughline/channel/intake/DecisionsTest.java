package io.throughline.channel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.queues.Queues;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    @Test
    void everything_that_can_happen_means_something() {
        Decisions decisions =
                new Decisions(new Destinations(new Queues(List.of(), List.of(), List.of()), id -> Optional.empty()));
        assertThat(decisions.known())
                .containsExactlyInAnyOrderElementsOf(kinds(Happening.class).toList());
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(DecisionsTest::kinds);
    }
}
