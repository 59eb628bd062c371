package io.throughline.hub.snapshot;

import io.throughline.hub.story.Context;
import io.throughline.hub.story.ContextCodec;
import io.throughline.hub.story.CustomerId;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Snapshots in the journal's database, so that they are backed up and restored with what they are made of.
 *
 * <p>Writing is off everybody's path: one statement at a time, the newest context of each customer only, and what does
 * not fit into the waiting room is dropped. May be used from any thread.
 */
public final class PostgresSnapshots implements Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresSnapshots.class);
    private static final int MAX_WAITING = 512;
    private static final int MAX_TOGETHER = 32;

    private static final String FIND = "select context from snapshots where stream = $1 and format = $2";

    private static final String KEEP = """
            insert into snapshots (stream, format, version, context)
            select s.stream, $2, s.version, s.context
              from unnest($1::uuid[], $3::bigint[], $4::bytea[]) as s(stream, version, context)
             order by s.stream
                on conflict (stream) do update
               set format = excluded.format, version = excluded.version, context = excluded.context
             where snapshots.format <> excluded.format or snapshots.version < excluded.version
            """;

    private final Pool pool;
    private final ContextCodec codec;
    private final Map<CustomerId, Context> waiting = new LinkedHashMap<>();
    private boolean writing;

    /** In this database, written by this codec. */
    public PostgresSnapshots(Pool pool, ContextCodec codec) {
        this.pool = pool;
        this.codec = codec;
    }

    @Override
    public Future<Optional<Context>> find(CustomerId customer) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(customer.value(), codec.format()))
                .map(this::read)
                .otherwise(failure -> {
                    LOG.warn("folding customer {} without a snapshot: {}", customer, failure.getMessage());
                    return Optional.empty();
                });
    }

    private Optional<Context> read(RowSet<Row> rows) {
        Iterator<Row> row = rows.iterator();
        return row.hasNext() ? codec.read(row.next().getBuffer(0).getBytes()) : Optional.empty();
    }

    @Override
    public void keep(Context context) {
        synchronized (this) {
            if (waiting.size() < MAX_WAITING || waiting.containsKey(context.customer())) {
                waiting.put(context.customer(), context);
            }
        }
        writeNext();
    }

    private void writeNext() {
        List<Context> batch = take();
        if (!batch.isEmpty()) {
            write(batch)
                    .onFailure(failure ->
                            LOG.warn("{} snapshots could not be written: {}", batch.size(), failure.getMessage()))
                    .onComplete(written -> goOn());
        }
    }

    private synchronized List<Context> take() {
        if (writing) {
            return List.of();
        }
        List<Context> batch =
                new ArrayList<>(waiting.values().stream().limit(MAX_TOGETHER).toList());
        batch.forEach(context -> waiting.remove(context.customer()));
        writing = !batch.isEmpty();
        return batch;
    }

    private void goOn() {
        synchronized (this) {
            writing = false;
        }
        writeNext();
    }

    private Future<?> write(List<Context> batch) {
        UUID[] streams = batch.stream().map(each -> each.customer().value()).toArray(UUID[]::new);
        Long[] versions = batch.stream().map(Context::version).toArray(Long[]::new);
        Buffer[] contexts =
                batch.stream().map(each -> Buffer.buffer(codec.write(each))).toArray(Buffer[]::new);
        return pool.preparedQuery(KEEP)
                .execute(Tuple.tuple()
                        .addValue(streams)
                        .addValue(codec.format())
                        .addValue(versions)
                        .addValue(contexts));
    }
}
