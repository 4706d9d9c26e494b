-- Links with which somebody without an account may read a topic's draft as a page: for a time, until revoked, and
-- nothing else. The secret is in the link alone; here is only its digest.

create table preview_link (
    id           uuid        not null primary key,
    topic_id     uuid        not null references topic (id),
    token_sha256 bytea       not null unique check (length(token_sha256) = 32),
    made_at      timestamptz not null,
    made_by      uuid        not null references account (id),
    maker_name   text        not null,
    expires_at   timestamptz not null,
    constraint preview_link_ends_within_a_month
        check (expires_at > made_at and expires_at <= made_at + interval '30 days 1 hour'),
    -- Revoking is for good.
    revoked_at   timestamptz check (revoked_at >= made_at),
    revoker_name text,
    check ((revoked_at is null) = (revoker_name is null)),
    opened_count integer     not null default 0 check (opened_count >= 0),
    opened_at    timestamptz,
    check ((opened_count = 0) = (opened_at is null))
);

create index preview_link_topic on preview_link (topic_id, made_at desc);

create trigger preview_link_stays_revoked
    before update on preview_link for each row when (old.revoked_at is not null)
    execute function reject_change();

grant select, insert on preview_link to portal_app;
grant update (revoked_at, revoker_name, opened_count, opened_at) on preview_link to portal_app;
