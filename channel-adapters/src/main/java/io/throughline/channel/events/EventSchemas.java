package io.throughline.channel.events;

import io.throughline.channel.json.DataSchema;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The schemas of the data of every event type.
 *
 * <p>Fields that a schema does not name are allowed and ignored: a sender may know more than the hub, and a newer sender
 * must not be refused by an older hub. Fields that are named are checked strictly.
 */
final class EventSchemas {
    private final Map<EventType, DataSchema> schemas = Arrays.stream(EventType.values())
            .collect(Collectors.toMap(Function.identity(), type -> DataSchema.read(type.schemaFile())));

    DataSchema of(EventType type) {
        return Objects.requireNonNull(schemas.get(type), type::type);
    }
}
