package io.throughline.hub.journal.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.stream.Collectors;

/** Refuses a server that says "committed" before the disk has it. */
final class Durability {
    private static final int OLDEST_SERVER = 140_000;
    private static final String SQL = """
            select name, setting from pg_settings
             where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
             order by name
            """;

    private Durability() {}

    /** Succeeds when what is committed stays; fails with an {@link IllegalStateException} that says what is off. */
    static Future<Void> check(Pool pool) {
        return oldEnough(pool).compose(done -> nothingOff(pool));
    }

    private static Future<Void> oldEnough(Pool pool) {
        return pool.query("show server_version_num")
                .execute()
                .map(rows -> Integer.parseInt(rows.iterator().next().getString(0)))
                .compose(version -> version >= OLDEST_SERVER
                        ? Future.succeededFuture()
                        : refuse("it is older than PostgreSQL 14 (" + version + ")"));
    }

    private static Future<Void> nothingOff(Pool pool) {
        return pool.query(SQL)
                .execute()
                .map(rows -> rows.stream().map(row -> row.getString("name")).toList())
                .compose(off -> off.isEmpty() ? Future.succeededFuture() : refuse(sentence(off)));
    }

    private static String sentence(List<String> off) {
        return off.stream()
                .collect(Collectors.joining(
                        " and ",
                        "",
                        " off: a power cut would lose what was acknowledged." + " Switch on and start again"));
    }

    private static Future<Void> refuse(String why) {
        return Future.failedFuture(new IllegalStateException("the database cannot keep the journal, " + why));
    }
}
