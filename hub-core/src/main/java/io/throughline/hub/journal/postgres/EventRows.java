package io.throughline.hub.journal.postgres;

import io.throughline.hub.journal.Position;
import io.throughline.hub.journal.Recorded;
import io.throughline.hub.journal.StreamId;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Rows of the table of events as what they mean. */
final class EventRows {
    /** What every query of whole events selects. */
    static final String COLUMNS =
            "number, transaction, stream, version, id, type, data::text as data, metadata::text as metadata, recorded_at";

    private EventRows() {}

    static List<Recorded> recorded(Iterable<Row> rows) {
        var events = new ArrayList<Recorded>();
        rows.forEach(row -> events.add(recorded(row)));
        return events;
    }

    static Recorded recorded(Row row) {
        return new Recorded(
                position(row),
                stream(row),
                row.getLong("version"),
                row.getUUID("id"),
                row.getString("type"),
                row.getString("data"),
                row.getString("metadata"),
                recordedAt(row));
    }

    static Position position(Row row) {
        return new Position(row.getLong("transaction"), row.getLong("number"));
    }

    static StreamId stream(Row row) {
        return new StreamId(row.getUUID("stream"));
    }

    static Instant recordedAt(Row row) {
        return row.getOffsetDateTime("recorded_at").toInstant();
    }
}
