-- Who may sign in. Nobody is ever deleted: they stand in the stories of customers.
CREATE TABLE people (
    id         text    PRIMARY KEY,
    name       text    NOT NULL,
    roles      text[]  NOT NULL,
    language   text    NOT NULL,
    branch     text,
    active     boolean NOT NULL,
    generation integer NOT NULL,
    password   text    NOT NULL
);

-- Keys of machines: the hash of the secret, never the secret.
CREATE TABLE api_key (
    id          uuid        PRIMARY KEY,
    name        text        NOT NULL,
    secret_hash text        NOT NULL UNIQUE,
    scopes      text[]      NOT NULL,
    created_at  timestamptz NOT NULL,
    revoked_at  timestamptz
);
