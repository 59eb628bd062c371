package io.throughline.hub.people;

import io.throughline.hub.journal.postgres.Failures;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Sign-ins in the table {@code sign_in} of the hub's PostgreSQL. */
public final class PostgresSignIns implements SignIns {
    private static final String ADD =
            "insert into sign_in (id, person, generation, since, seen, language, csrf) values ($1, $2, $3, $4, $5, $6, $7)";
    private static final String FIND =
            "select id, person, generation, since, seen, language, csrf from sign_in where id = $1";
    private static final String SEEN = "update sign_in set seen = $2 where id = $1 and seen < $2";
    private static final String SPEAK = "update sign_in set language = $2 where id = $1";
    private static final String RENEW = "update sign_in set generation = $2 where id = $1";
    private static final String END = "delete from sign_in where id = $1";
    private static final String FORGET = "delete from sign_in where seen < $1";

    private final Pool pool;

    /** Keeps them in the database of the pool. */
    public PostgresSignIns(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<Void> add(SignIn signIn) {
        return query(
                        ADD,
                        Tuple.tuple()
                                .addString(signIn.id())
                                .addString(signIn.user().value())
                                .addInteger(signIn.generation())
                                .addOffsetDateTime(utc(signIn.since()))
                                .addOffsetDateTime(utc(signIn.seen()))
                                .addString(signIn.language().toLanguageTag())
                                .addString(signIn.csrf()))
                .mapEmpty();
    }

    @Override
    public Future<Optional<SignIn>> find(String id) {
        return query(FIND, Tuple.of(id)).map(rows -> rows.stream().findFirst().map(PostgresSignIns::signIn));
    }

    @Override
    public Future<Void> seen(String id, Instant at) {
        return query(SEEN, Tuple.of(id, utc(at))).mapEmpty();
    }

    @Override
    public Future<Void> speak(String id, Locale language) {
        return query(SPEAK, Tuple.of(id, language.toLanguageTag())).mapEmpty();
    }

    @Override
    public Future<Void> renew(String id, int generation) {
        return query(RENEW, Tuple.of(id, generation)).mapEmpty();
    }

    @Override
    public Future<Void> end(String id) {
        return query(END, Tuple.of(id)).mapEmpty();
    }

    @Override
    public Future<Void> forget(Instant seenBefore) {
        return query(FORGET, Tuple.of(utc(seenBefore))).mapEmpty();
    }

    private Future<RowSet<Row>> query(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).recover(Failures.during("asking who is signed in"));
    }

    private static SignIn signIn(Row row) {
        return new SignIn(
                row.getString("id"),
                new UserId(row.getString("person")),
                row.getInteger("generation"),
                row.getOffsetDateTime("since").toInstant(),
                row.getOffsetDateTime("seen").toInstant(),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("csrf"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
