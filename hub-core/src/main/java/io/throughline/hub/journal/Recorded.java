package io.throughline.hub.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as the journal holds it.
 *
 * @param version its place in its stream, from 1 without gaps
 * @param recordedAt the journal's clock when it was written
 */
public record Recorded(
        Position position,
        StreamId stream,
        long version,
        UUID id,
        String type,
        String data,
        String metadata,
        Instant recordedAt) {}
