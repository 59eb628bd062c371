package io.throughline.hub.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.hub.journal.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Writes contexts for the grid and reads them back. */
public final class ContextCodec {
    private static final String CUSTOMER = "customer";
    private static final String VERSION = "version";
    private static final String POSITION = "position";

    private final Features features;

    /** A codec for contexts made of the slices of these features. */
    public ContextCodec(Features features) {
        this.features = features;
    }

    /** The context as JSON in UTF-8. */
    public byte[] write(Context context) {
        try {
            ObjectNode json = StoryJson.MAPPER.createObjectNode();
            json.put(CUSTOMER, context.customer().toString());
            json.put(VERSION, context.version());
            json.set(POSITION, StoryJson.MAPPER.valueToTree(context.position()));
            features.slices().forEach(slice -> json.set(slice.name(), state(context, slice)));
            return StoryJson.MAPPER.writeValueAsBytes(json);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("context of customer " + context.customer(), unwritable);
        }
    }

    private static <S> JsonNode state(Context context, Slice<S> slice) {
        return StoryJson.MAPPER.valueToTree(context.get(slice));
    }

    /** The context that was written. */
    public Context read(byte[] written) {
        try {
            JsonNode json = StoryJson.MAPPER.readTree(written);
            Map<String, Object> slices = new HashMap<>();
            for (Slice<?> slice : features.slices()) {
                slices.put(slice.name(), StoryJson.MAPPER.treeToValue(json.get(slice.name()), slice.type()));
            }
            CustomerId customer =
                    new CustomerId(UUID.fromString(json.get(CUSTOMER).asText()));
            Position position = StoryJson.MAPPER.treeToValue(json.get(POSITION), Position.class);
            return new Context(customer, json.get(VERSION).asLong(), position, Map.copyOf(slices));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a context on the grid", unreadable);
        }
    }
}
