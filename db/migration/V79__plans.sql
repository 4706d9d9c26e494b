-- What is to happen to topics by itself: a publication or a withdrawal, alone at a time, or with others in a release. What
-- a plan says is frozen when it is made; only when it happens, and whether, is decided afterwards.

create table topic_release (
    id         uuid        not null primary key,
    revision   integer     not null,
    name       text        not null check (btrim(name) <> '' and length(name) <= 100),
    state      text        not null check (state in ('OPEN', 'LOCKED', 'DONE', 'CANCELLED')),
    -- When it happens, or happened.
    at         timestamptz,
    -- Why it did not happen when it should have: it is open again then.
    failure    text        check (failure ~ '^[A-Z_]+$'),
    -- The one whose publications it takes back.
    takes_back uuid        references topic_release (id),
    made_at    timestamptz not null,
    made_by    uuid        not null references account (id),
    maker_name text        not null,
    check (state not in ('LOCKED', 'DONE') or at is not null),
    check (state <> 'OPEN' or at is null),
    check (failure is null or state = 'OPEN'),
    check (takes_back <> id)
);

create table topic_plan (
    id              uuid        not null primary key,
    revision        integer     not null,
    topic_id        uuid        not null references topic (id),
    -- What the topic is called in what is published or withdrawn.
    title           text        not null,
    act             text        not null check (act in ('PUBLISH', 'WITHDRAW')),
    content         json        check (json_typeof(content -> 'sections') = 'array'),
    content_sha256  bytea       constraint topic_plan_hash_fits check (content_sha256 = sha256(convert_to(content::text, 'UTF8'))),
    kind            text        check (kind in ('MINOR', 'CONTENT', 'CORRECTION')),
    note            text        check (btrim(note) <> '' and length(note) <= 1000),
    measured        jsonb,
    cause           text        check (cause in ('OUTDATED', 'NO_LONGER_OFFERED', 'REPLACED', 'OVER', 'OTHER')),
    reason          text        check (btrim(reason) <> '' and length(reason) <= 1000),
    instead         uuid        references topic (id),
    -- What visitors read when it happens, as far as could be told: its hash; absent if they read nothing.
    based_on_sha256 bytea,
    -- When it happens, or happened; of a release, when that does.
    at              timestamptz,
    release_id      uuid        references topic_release (id),
    state           text        not null check (state in ('PENDING', 'DONE', 'FAILED', 'CANCELLED')),
    failure         text        check (failure ~ '^[A-Z_]+$'),
    -- The version that it made, or withdrew.
    number          integer,
    planned_at      timestamptz not null,
    planned_by      uuid        not null references account (id),
    planner_name    text        not null,
    constraint topic_plan_publishes_something check ((act = 'PUBLISH')
        = (content is not null and content_sha256 is not null and kind is not null and measured is not null)),
    constraint topic_plan_note_fits_its_kind
        check (case act when 'PUBLISH' then (kind = 'MINOR') = (note is null) else kind is null and note is null end),
    constraint topic_plan_withdraws_for_a_reason check ((act = 'WITHDRAW') = (reason is not null and cause is not null)),
    constraint topic_plan_replaced_by_another check ((cause is not distinct from 'REPLACED') = (instead is not null) and instead <> topic_id),
    constraint topic_plan_has_a_time check (release_id is not null or at is not null),
    constraint topic_plan_tells_its_failure check ((state = 'FAILED') = (failure is not null)),
    constraint topic_plan_tells_its_version check ((state = 'DONE') = (number is not null)),
    foreign key (topic_id, number) references topic_version (topic_id, number)
);

create unique index topic_plan_is_alone_at_its_time on topic_plan (topic_id, at) where state = 'PENDING' and release_id is null;
create unique index topic_plan_is_once_in_a_release on topic_plan (release_id, topic_id) where state = 'PENDING';
create index topic_plan_pending on topic_plan (topic_id) where state = 'PENDING';
create index topic_plan_at on topic_plan (at);

-- What has happened stays as it is said to have happened, and a release that is locked in keeps its members as they are:
-- one that is to change leaves it first.
create function keep_plan() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.state = 'DONE' then
            raise exception 'Plan % has happened', old.id using errcode = 'check_violation', constraint = 'topic_plan_stays_done';
        end if;
        if old.release_id is not distinct from new.release_id and old.state = 'PENDING'
            and (new.state = 'CANCELLED' or new.based_on_sha256 is distinct from old.based_on_sha256)
            and exists (select from topic_release where id = old.release_id and state = 'LOCKED' for share) then
            raise exception 'Plan % is locked in', old.id using errcode = 'check_violation', constraint = 'topic_plan_is_locked_in';
        end if;
    end if;
    if new.state = 'PENDING' and new.release_id is not null
        and (tg_op = 'INSERT' or old.state <> 'PENDING' or old.release_id is distinct from new.release_id)
        and exists (select from topic_release where id = new.release_id and state <> 'OPEN' for share) then
        raise exception 'Release % is locked in', new.release_id
            using errcode = 'check_violation', constraint = 'topic_plan_comes_too_late';
    end if;
    return new;
end $$;

create trigger topic_plan_is_kept before insert or update on topic_plan for each row execute function keep_plan();

create function keep_release() returns trigger language plpgsql as $$
begin
    raise exception 'Release % has happened', old.id using errcode = 'check_violation', constraint = 'topic_release_stays_done';
end $$;

create trigger topic_release_stays_done
    before update on topic_release for each row when (old.state = 'DONE') execute function keep_release();

grant select, insert on topic_release, topic_plan to portal_app;
grant update (revision, name, state, at, failure) on topic_release to portal_app;
-- Never what it says.
grant update (revision, based_on_sha256, at, release_id, state, failure, number, planned_by, planner_name)
    on topic_plan to portal_app;
