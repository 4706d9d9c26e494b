-- Who has something open at this moment, be it a topic or an inquiry: what V6 has for topics, for everything that people
-- work on beside each other. What is open has no foreign key: rows live for seconds, and nobody reads one for what is gone.

drop table topic_presence;

create unlogged table presence (
    id           uuid        not null primary key,
    kind         text        not null check (kind in ('topic', 'inquiry')),
    place_id     uuid        not null,
    -- What of it is open, a section of a topic; absent for its details, and for what has no parts.
    part_id      uuid,
    account_id   uuid        not null references account (id),
    account_name text        not null,
    here_at      timestamptz not null,
    -- Absent for who only looks, or has not written for a while.
    wrote_at     timestamptz
);

create index presence_place on presence (kind, place_id);

grant select, insert, update, delete on presence to portal_app;
