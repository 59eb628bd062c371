package io.throughline.hub.attachment;

import io.throughline.hub.contact.Attachment;
import io.throughline.hub.journal.postgres.Failures;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Attachments in the table {@code attachment} of the hub's PostgreSQL. */
public final class PostgresAttachments implements Attachments {
    private static final String KEEP = """
            insert into attachment (id, name, type, content, at) values ($1, $2, $3, $4, $5)
                on conflict (id) do nothing
            """;
    private static final String FIND = "select id, name, type, content from attachment where id = $1";
    private static final String DROP = "delete from attachment where id = $1";

    private final Pool pool;

    /** Keeps them in the database of the pool. */
    public PostgresAttachments(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<Void> keep(Attachment attachment, Buffer content, Instant at) {
        Tuple values = Tuple.tuple()
                .addUUID(attachment.id())
                .addString(attachment.name())
                .addString(attachment.type())
                .addBuffer(content)
                .addOffsetDateTime(at.atOffset(ZoneOffset.UTC));
        return query(KEEP, values).mapEmpty();
    }

    @Override
    public Future<Optional<Kept>> find(UUID id) {
        return query(FIND, Tuple.of(id))
                .map(rows -> rows.stream().map(PostgresAttachments::kept).findFirst());
    }

    @Override
    public Future<Void> drop(UUID id) {
        return query(DROP, Tuple.of(id)).mapEmpty();
    }

    private Future<RowSet<Row>> query(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).recover(Failures.during("keeping attachments"));
    }

    private static Kept kept(Row row) {
        Buffer content = row.getBuffer("content");
        return new Kept(
                new Attachment(row.getUUID("id"), row.getString("name"), row.getString("type"), content.length()),
                content);
    }
}
