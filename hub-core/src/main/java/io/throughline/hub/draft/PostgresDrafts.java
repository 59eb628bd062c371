package io.throughline.hub.draft;

import io.throughline.hub.contact.ContactId;
import io.throughline.hub.draft.Draft.Kind;
import io.throughline.hub.journal.postgres.Failures;
import io.throughline.hub.people.UserId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Drafts in the table {@code draft} of the hub's PostgreSQL. */
public final class PostgresDrafts implements Drafts {
    private static final String KEEP = """
            insert into draft (person, contact, kind, text, based_on, at) values ($1, $2, $3, $4, $5, $6)
                on conflict (person, contact, kind) do update
               set text = excluded.text, based_on = excluded.based_on, at = excluded.at
            returning (xmax = 0) as new
            """;
    private static final String BOUND = """
            delete from draft where person = $1 and (contact, kind) in
                (select contact, kind from draft where person = $1 order by at desc offset $2)
            """;
    private static final String OF =
            "select person, contact, kind, text, based_on, at from draft where person = $1 order by at desc";
    private static final String DROP = "delete from draft where person = $1 and contact = $2 and kind = $3";
    private static final String FORGET = "delete from draft where at < $1";

    private final Pool pool;

    /** Keeps them in the database of the pool. */
    public PostgresDrafts(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<Boolean> keep(Draft draft) {
        Tuple values = Tuple.tuple()
                .addString(draft.person().value())
                .addUUID(draft.contact().value())
                .addString(draft.kind().id())
                .addString(draft.text())
                .addLong(draft.basedOn())
                .addOffsetDateTime(utc(draft.at()));
        return query(KEEP, values)
                .map(rows -> rows.iterator().next().getBoolean("new"))
                .compose(isNew -> query(BOUND, Tuple.of(draft.person().value(), (long) MOST))
                        .map(isNew));
    }

    @Override
    public Future<List<Draft>> of(UserId person) {
        return query(OF, Tuple.of(person.value()))
                .map(rows -> rows.stream().map(PostgresDrafts::draft).toList());
    }

    @Override
    public Future<Boolean> drop(UserId person, ContactId contact, Kind kind) {
        return query(DROP, Tuple.of(person.value(), contact.value(), kind.id())).map(rows -> rows.rowCount() > 0);
    }

    @Override
    public Future<Void> forget(Instant untouchedSince) {
        return query(FORGET, Tuple.of(utc(untouchedSince))).mapEmpty();
    }

    private Future<RowSet<Row>> query(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).recover(Failures.during("keeping drafts"));
    }

    private static Draft draft(Row row) {
        return new Draft(
                new UserId(row.getString("person")),
                new ContactId(row.getUUID("contact")),
                Kind.of(row.getString("kind")),
                row.getString("text"),
                row.getLong("based_on"),
                row.getOffsetDateTime("at").toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
