-- Files that customers and colleagues sent along. The journal has their names, this table their bytes.
create table attachment (
    id      uuid        primary key,
    name    text        not null,
    type    text        not null,
    content bytea       not null,
    at      timestamptz not null
);

-- Pictures and PDF are compressed already: compressing them again costs time and saves nothing.
alter table attachment alter column content set storage external;
