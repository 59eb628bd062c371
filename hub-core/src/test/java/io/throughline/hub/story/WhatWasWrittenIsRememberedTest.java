package io.throughline.hub.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.hub.customer.Identity;
import io.throughline.hub.customer.IdentityEvent.CustomerNamed;
import io.throughline.hub.journal.NewEvent;
import io.throughline.hub.journal.Position;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.journal.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WhatWasWrittenIsRememberedTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final StreamId STREAM = new StreamId(new UUID(0, 1));

    private final EventCodec codec = new EventCodec(new Features(context -> "", Identity.FEATURE));

    private Recorded written(Event event, int delivery) {
        NewEvent written = codec.write(event, new Occasion(new UUID(1, delivery), NOON, Actor.HUB), 0);
        return new Recorded(
                new Position(1, delivery + 1),
                STREAM,
                1,
                written.id(),
                written.type(),
                written.data(),
                written.metadata(),
                NOON);
    }

    @Test
    void what_was_just_written_is_not_read_again_however_much_was_asked_for_before() {
        for (int round = 0; round < 3; round++) {
            int first = round * 4_000;
            List<Event> events = IntStream.range(0, 4_000)
                    .<Event>mapToObj(n -> new CustomerNamed("Customer " + n))
                    .toList();
            List<Recorded> journal = IntStream.range(0, 4_000)
                    .mapToObj(n -> written(events.get(n), first + n))
                    .toList();
            for (int times = 0; times < 3; times++) {
                assertThat(codec.read(journal))
                        .extracting(Happened::event)
                        .usingElementComparator((a, b) -> a == b ? 0 : 1)
                        .isEqualTo(events);
            }
        }
    }

    @Test
    void what_stands_in_the_journal_counts_not_what_was_meant_to_be_written() {
        Recorded meant = written(new CustomerNamed("Sanne"), 1);
        Recorded stands = new Recorded(
                meant.position(),
                meant.stream(),
                meant.version(),
                meant.id(),
                meant.type(),
                meant.data().replace("Sanne", "Sanne de Wit"),
                meant.metadata(),
                meant.recordedAt());
        assertThat(codec.read(stands).event()).isEqualTo(new CustomerNamed("Sanne de Wit"));
    }
}
