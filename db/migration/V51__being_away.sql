-- Coordinators say when they are away and who stands in for them meanwhile. Nobody is away twice at once. Names stand in the
-- row, as they were (decision 6); who stands in is left open once that account answers no inquiries any more.

create table absence (
    id            uuid        not null primary key,
    account_id    uuid        not null references account (id),
    account_name  text        not null,
    stand_in_id   uuid        references account (id),
    stand_in_name text,
    from_at       timestamptz not null,
    -- Moved to the present by whoever comes back early.
    until_at      timestamptz not null,
    constraint absence_ends_after_it_begins check (from_at < until_at),
    constraint absence_is_stood_in_for_by_another check (stand_in_id <> account_id),
    check ((stand_in_id is null) = (stand_in_name is null)),
    constraint absence_is_one_at_a_time
        exclude using gist (account_id with =, tstzrange(from_at, until_at) with &&)
);

grant select, insert, delete on absence to portal_app;
grant update (until_at, stand_in_id, stand_in_name) on absence to portal_app;
