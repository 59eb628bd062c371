-- How people want their pages to look and sound, whichever machine they sit at.
create table preference (
    person  text    primary key,
    theme   text    not null,
    density text,
    letters boolean not null,
    volume  integer not null
);
