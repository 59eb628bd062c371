package io.throughline.ui.server;

import io.throughline.hub.contact.Channel;
import io.throughline.hub.contact.ContactId;
import io.throughline.hub.waiting.Standing;
import io.throughline.hub.waiting.Standings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How busy it is when nobody answers the technical questions before tomorrow. */
public final class TechnicalIsClosed implements Standings {
    public static final Instant OPENS = Instant.parse("2026-11-24T08:00:00Z");

    @Override
    public Map<ContactId, Standing> all() {
        return Map.of();
    }

    @Override
    public Optional<Instant> opens(String queue) {
        return Optional.of(OPENS).filter(opens -> queue.equals("technical"));
    }

    /** A call takes six minutes, a chat two. */
    @Override
    public Optional<Duration> expected(String queue, Channel channel) {
        return Optional.of(Duration.ofMinutes(channel == Channel.WEB ? 2 : 6))
                .filter(wait -> opens(queue).isEmpty());
    }
}
