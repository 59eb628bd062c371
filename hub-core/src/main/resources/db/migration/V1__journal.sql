-- The journal. See docs/decisions/0002-reading-everything-in-order.md for the order of reading.

create table events (
    id          uuid        primary key,
    number      bigint      not null generated always as identity,
    transaction bigint      not null,
    stream      uuid        not null,
    version     bigint      not null check (version > 0),
    type        text        not null,
    -- json, not jsonb: the text is kept as it was written, and a message that holds \u0000 can be kept at all
    data        json        not null,
    metadata    json        not null,
    recorded_at timestamptz not null default now(),
    constraint events_stream_version unique (stream, version)
);

create index events_in_order on events (transaction, number);
-- Appends come in order of time, so a few bytes per range of pages are enough to find a day.
create index events_recorded_at on events using brin (recorded_at) with (autosummarize = on);

-- What leads to exactly one stream: handles, contact ids, return numbers.
create table keys (
    kind   text collate "C" not null,
    value  text collate "C" not null,
    stream uuid             not null,
    primary key (kind, value)
);

-- Under which words a stream is found; the words come without case and accents.
create table search (
    stream uuid     primary key,
    title  text     not null,
    words  tsvector not null
);

create index search_words on search using gin (words);

-- What is added to the server's transaction numbers; see afterMigrate__continue_transactions.sql.
create table transaction_base (
    only_row boolean primary key default true check (only_row),
    base     bigint  not null
);

insert into transaction_base (base) values (0);
