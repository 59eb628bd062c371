-- What somebody wrote in a contact and has not sent; no event, for nothing has happened yet.
create table draft (
    person   text        not null,
    contact  uuid        not null,
    kind     text        not null,
    text     text        not null,
    based_on bigint      not null,
    at       timestamptz not null,
    primary key (person, contact, kind)
);

create index draft_at on draft (at);
