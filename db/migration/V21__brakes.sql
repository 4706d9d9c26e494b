-- How often something was tried that may only be tried so often: passwords for one account, passwords from one network
-- address, forms from one. Every node counts here, so that guessing does not begin anew at the next one. A wait never
-- lasts longer than a quarter of an hour: nobody can lock somebody else out for good.

create table brake (
    kind       text        not null check (kind in ('account', 'address', 'form')),
    -- Of what was typed or of a network address: who reads the table learns neither.
    key_sha256 bytea       not null check (length(key_sha256) = 32),
    -- Whose account was tried, if there is one.
    account_id uuid        references account (id),
    tries      integer     not null check (tries >= 0),
    -- How often it was not even tried, as it was too early.
    refused    integer     not null default 0 check (refused >= 0),
    began_at   timestamptz not null,
    last_at    timestamptz not null check (last_at >= began_at),
    free_at    timestamptz not null check (free_at between last_at and last_at + interval '15 minutes'),
    primary key (kind, key_sha256)
);

create index brake_last on brake (last_at);

grant select, insert, update, delete on brake to portal_app;
