package io.throughline.hub.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.returns.ReturnEvent.ReturnProgress;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReturnEventsAreStoredByNameTest {
    @Test
    void every_event_has_a_name_in_storage() {
        Set<Class<?>> events = Stream.concat(
                        Stream.of(ReturnEvent.ReturnRequested.class),
                        Arrays.stream(ReturnProgress.class.getPermittedSubclasses()))
                .collect(Collectors.toSet());
        assertThat(Set.<Class<?>>copyOf(ReturnTypes.NAMES.values())).isEqualTo(events);
    }
}
