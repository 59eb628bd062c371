package io.throughline.channel.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/** Times as they are written in messages: RFC 3339. */
public final class Times {
    /** What a time must look like, as a sentence about it. */
    public static final String EXPECTATION = "must be a time such as 2026-11-22T10:05:00Z";

    private static final int MAX_LENGTH = 40;
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private Times() {}

    /** The moment; empty when the text is no time. */
    public static Optional<Instant> read(String text) {
        try {
            return text.length() > MAX_LENGTH
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text.toUpperCase(Locale.ROOT))
                                    .toInstant())
                            .filter(time -> !time.isBefore(EARLIEST) && time.isBefore(LATEST));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
