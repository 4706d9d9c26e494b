-- What people do to the structure of a draft is kept as steps, so that each can take back their own, after a reload and
-- in another window too. A step that is undone can be done again until its account makes another one. The bin says who
-- removed a section, and knows the place from which it was taken.

create table topic_step (
    id           uuid        not null primary key,
    -- The order in which steps were made; the topic's row lock makes it the order in which they happened.
    number       bigint      not null generated always as identity,
    topic_id     uuid        not null references topic (id),
    account_id   uuid        not null references account (id),
    account_name text        not null,
    made_at      timestamptz not null,
    kind         text        not null check (kind ~ '^[A-Z_]+$'),
    -- The section that the step is named after, and the other one where there are two.
    section_id   uuid        not null references topic_section (id),
    second_id    uuid        references topic_section (id),
    -- What the step did last, be it when it was made, undone or done again: reversing that is what comes next.
    data         jsonb       not null check (jsonb_typeof(data -> 'change') = 'string'),
    undone_at    timestamptz,
    -- Since when it can neither be undone nor done again, because others have changed what it was about.
    skipped_at   timestamptz
);

create index topic_step_of_account on topic_step (topic_id, account_id, number);

-- Unknown of what was removed before this.
alter table topic_section
    add column removed_by       text,
    add column removed_after    uuid references topic_section (id),
    add column removed_before   uuid references topic_section (id),
    add column removed_position integer check (removed_position >= 0),
    add constraint topic_section_bin_knows_itself check (
        removed_at is not null or num_nonnulls(removed_by, removed_after, removed_before, removed_position) = 0);

grant select, insert, delete on topic_step to portal_app;
grant update (data, undone_at, skipped_at) on topic_step to portal_app;
