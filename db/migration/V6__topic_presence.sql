-- Who has a topic open at this moment, on whichever node. A row is kept alive by its node's heartbeat and swept away by
-- any node once that stays out, so that nobody is shown as present whose browser or node is gone, and nothing is locked.
-- All times are the database's, the only clock that the nodes share. Unlogged: after a crash nobody is present.

create unlogged table topic_presence (
    id           uuid        not null primary key,
    topic_id     uuid        not null references topic (id),
    -- Absent while the details are open.
    section_id   uuid        references topic_section (id),
    account_id   uuid        not null references account (id),
    account_name text        not null,
    here_at      timestamptz not null,
    -- Absent for who only looks, or has not written for a while.
    wrote_at     timestamptz
);

create index topic_presence_topic on topic_presence (topic_id);

grant select, insert, update, delete on topic_presence to portal_app;
