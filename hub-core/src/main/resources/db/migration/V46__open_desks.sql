-- Who has a desk open in a browser. Nodes raise the number again and again; whose number stays, has none any more.
create table open_desk (
    agent  text   primary key,
    number bigint not null
) with (fillfactor = 50);
