-- Who is signed in; the id is the hash of what the browser has.
create table sign_in (
    id         text        primary key,
    person     text        not null,
    generation integer     not null,
    since      timestamptz not null,
    seen       timestamptz not null,
    language   text        not null,
    csrf       text        not null
);

create index sign_in_seen on sign_in (seen);

-- Who takes contacts. The number says which of two statements about somebody is the newer one, whatever the clocks of
-- nodes say; noted_at lets a node ask for what it missed.
create table presence (
    agent    text        primary key,
    number   bigint      not null,
    state    text        not null,
    reason   text        not null,
    since    timestamptz not null,
    noted_at timestamptz not null default clock_timestamp()
);

create index presence_noted_at on presence (noted_at);

-- What nodes sign with, for example the tokens of visitors.
create table secret (
    name  text primary key,
    value text not null
);
