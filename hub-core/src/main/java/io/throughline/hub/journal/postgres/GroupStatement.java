package io.throughline.hub.journal.postgres;

/**
 * The one statement that writes a group. It looks first, all at one moment, which appends of the group may be written,
 * then writes those and says for the others why not. What another writer commits after that moment shows up as a
 * violated unique constraint; nothing is written then and the group is tried again.
 *
 * <p>Appends are numbered from 1; {@code verdict.ok[n]} says whether append {@code n} is written. That is an array and
 * not a table because looking up an element costs nothing, and joining would be the greater part of the work.
 *
 * <p>The lock on a lease lets its holder prolong it but makes whoever takes it over wait for this statement: what was
 * written under the old epoch is committed before the new one begins. An append without fences locks nothing.
 */
final class GroupStatement {
    private static final String EVENTS = """
            with event as (
              select * from unnest($2::int[], $3::uuid[], $4::bigint[], $5::uuid[], $6::text[], $7::text[], $8::text[])
                with ordinality as e(append, stream, version, id, type, data, metadata, ordinal)
            ), entry as (
              select * from unnest($9::int[], $10::uuid[], $11::bigint[]) as n(append, stream, expected)
            ), known as (
              select e.append, e.ordinal, r.*
                from event e join events r on r.id = e.id
            ), stale as (
              select n.append, n.stream
                from entry n
               where n.expected is distinct from coalesce(
                 (select r.version from events r where r.stream = n.stream order by r.version desc limit 1), 0)
            ),""";

    private static final String KEYS_AND_FENCES = """
             claim as (
              select * from unnest($12::int[], $13::text[], $14::text[], $15::uuid[], $16::boolean[])
                as c(append, kind, value, stream, moves)
            ), fence as (
              select * from unnest($24::int[], $25::text[], $26::bigint[]) as f(append, lease, epoch)
            ), held as (
              select l.name, l.epoch from leases l where l.name = any($25::text[]) for key share
            ), lost as (
              select f.append, f.lease, f.epoch
                from fence f
               where not exists (select from held h where h.name = f.lease and h.epoch = f.epoch)
            ), taken as (
              select c.append, c.kind, c.value
                from claim c join keys k on k.kind = c.kind and k.value = c.value
               where k.stream <> c.stream and not c.moves
            ),""";

    private static final String REFUSED = "select append from known union all select append from stale";

    private static final String REFUSED_BY_KEYS_AND_FENCES =
            " union all select append from lost union all select append from taken";

    private static final String WRITING = """
             verdict as (
              select array_agg(a not in (%s) order by a) as ok
                from generate_series(1, $1::int) as a
            ), written as (
              insert into events (transaction, stream, version, id, type, data, metadata)
              select (select base + pg_current_xact_id()::text::bigint from transaction_base),
                     e.stream, e.version, e.id, e.type, e.data::json, e.metadata::json
                from event e
               where (select ok from verdict)[e.append]
               order by e.ordinal
              returning id, number, transaction, recorded_at
            )""";

    private static final String WRITING_KEYS_AND_CARDS = """
            , released as (
              delete from keys k
               using unnest($17::int[], $18::text[], $19::text[]) as l(append, kind, value)
               where (select ok from verdict)[l.append] and k.kind = l.kind and k.value = l.value
            ), moved as (
              update keys k set stream = c.stream
                from claim c
               where (select ok from verdict)[c.append] and c.moves and k.kind = c.kind and k.value = c.value
            ), claimed as (
              insert into keys (kind, value, stream)
              select c.kind, c.value, c.stream
                from claim c
               where (select ok from verdict)[c.append]
                 and not exists (select from keys k where k.kind = c.kind and k.value = c.value)
            ), carded as (
              insert into search (stream, title, words)
              select s.stream, s.title, array_to_tsvector(string_to_array(s.words, ' '))
                from unnest($20::int[], $21::uuid[], $22::text[], $23::text[]) as s(append, stream, title, words)
               where (select ok from verdict)[s.append]
                  on conflict (stream) do update set title = excluded.title, words = excluded.words
            )""";

    private static final String ANSWER = """

            select 'written' as what, null::int as append, id, number, transaction, recorded_at, null::uuid as stream,
                   null::bigint as version, null as type, null as data, null as metadata, null as kind, null as value
              from written
            union all
            (select 'known', append, id, number, transaction, recorded_at, stream, version, type, data::text,
                    metadata::text, null, null
               from known order by append, ordinal)
            union all
            select 'stale', append, null, null, null, null, stream, null, null, null, null, null, null from stale
            """;

    private static final String ANSWER_KEYS_AND_FENCES = """
            union all
            select 'taken', append, null, null, null, null, null, null, null, null, null, kind, value from taken
            union all
            select 'lost', append, null, null, null, null, null, epoch, null, null, null, lease, null from lost
            """;

    /** For groups that carry events only; its parameters are the first eleven. */
    static final String EVENTS_ONLY = EVENTS + WRITING.formatted(REFUSED) + ANSWER;

    /** For all others. */
    static final String WHOLE = EVENTS
            + KEYS_AND_FENCES
            + WRITING.formatted(REFUSED + REFUSED_BY_KEYS_AND_FENCES)
            + WRITING_KEYS_AND_CARDS
            + ANSWER
            + ANSWER_KEYS_AND_FENCES;

    private GroupStatement() {}
}
