-- Who does what only one node may do. The epoch is part of a key, so that to take a lease over is a change of a key: it
-- waits for what is being written under the lease, which prolonging it does not.
create table leases (
    name   text        primary key,
    epoch  bigint      not null check (epoch > 0),
    holder text        not null,
    until  timestamptz not null,
    constraint leases_epoch unique (name, epoch)
);
