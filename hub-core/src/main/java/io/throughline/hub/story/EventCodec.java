package io.throughline.hub.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.throughline.hub.journal.NewEvent;
import io.throughline.hub.journal.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Writes events for the journal and reads them back. */
public final class EventCodec {
    private record Metadata(Instant at, Actor by, UUID delivery) {}

    private final Features features;
    private final Map<String, ObjectReader> readers = new ConcurrentHashMap<>();
    private final ObjectReader metadataReader = StoryJson.MAPPER.readerFor(Metadata.class);

    /** A codec for the events of these features. */
    public EventCodec(Features features) {
        this.features = features;
    }

    /** The n-th event of an occasion, ready to be appended. */
    public NewEvent write(Event event, Occasion occasion, int n) {
        Metadata metadata = new Metadata(occasion.at(), occasion.by(), occasion.delivery());
        return new NewEvent(eventId(occasion, n), features.nameOf(event), json(event), json(metadata));
    }

    /** The id that the n-th event of an occasion has, always. */
    public static UUID eventId(Occasion occasion, int n) {
        return occasion.id("event/" + n);
    }

    /** The event with its envelope. */
    public Happened read(Recorded recorded) {
        try {
            Metadata metadata = metadataReader.readValue(recorded.metadata());
            Event event = reader(recorded.type()).readValue(recorded.data());
            return new Happened(envelope(recorded, metadata), event);
        } catch (JsonProcessingException unreadable) {
            throw new UnreadableEvent(recorded, unreadable);
        }
    }

    /** The events with their envelopes. */
    public List<Happened> read(List<Recorded> recorded) {
        return recorded.stream().map(this::read).toList();
    }

    private static Envelope envelope(Recorded recorded, Metadata metadata) {
        return new Envelope(
                recorded.id(),
                recorded.type(),
                CustomerId.of(recorded.stream()),
                recorded.version(),
                recorded.position(),
                metadata.at(),
                metadata.by(),
                metadata.delivery());
    }

    private ObjectReader reader(String type) {
        return readers.computeIfAbsent(type, name -> StoryJson.MAPPER.readerFor(features.classOf(name)));
    }

    private static String json(Object value) {
        try {
            return StoryJson.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("cannot write " + value + " as JSON", unwritable);
        }
    }
}
