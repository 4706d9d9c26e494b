-- Two inquiries of one person become one: the one that stays shows both, the other one keeps all that it is and was, so
-- that taking the merge back leaves both as they were.

alter table inquiry drop constraint inquiry_status_check;
alter table inquiry add constraint inquiry_status_check
    check (status in ('RECEIVED', 'ASSIGNED', 'CLOSED', 'SPAM', 'MERGED'));
alter table inquiry add column merged_into uuid references inquiry (id);
alter table inquiry add constraint inquiry_merged_is_in_another
    check ((status = 'MERGED') = (merged_into is not null) and merged_into is distinct from id);
create index inquiry_merged_into on inquiry (merged_into) where merged_into is not null;

alter table inquiry drop constraint inquiry_assigned_is_somebodys;
alter table inquiry drop constraint inquiry_closed_has_an_outcome;
alter table inquiry add constraint inquiry_assigned_is_somebodys
    check (case when status in ('SPAM', 'MERGED') then true when status = 'RECEIVED' then assignee_id is null
                else assignee_id is not null end);
alter table inquiry add constraint inquiry_closed_has_an_outcome
    check (case when status in ('SPAM', 'MERGED') then outcome is null or assignee_id is not null
                else (status = 'CLOSED') = (outcome is not null) end);

create or replace function check_inquiry_move() returns trigger language plpgsql as $$
begin
    if (old.status, new.status) not in (
        ('RECEIVED', 'ASSIGNED'), ('RECEIVED', 'SPAM'),
        ('ASSIGNED', 'CLOSED'), ('ASSIGNED', 'SPAM'),
        ('CLOSED', 'ASSIGNED'), ('CLOSED', 'SPAM'),
        ('SPAM', 'RECEIVED'), ('SPAM', 'ASSIGNED'), ('SPAM', 'CLOSED'),
        ('RECEIVED', 'MERGED'), ('ASSIGNED', 'MERGED'), ('CLOSED', 'MERGED'),
        ('MERGED', 'RECEIVED'), ('MERGED', 'ASSIGNED'), ('MERGED', 'CLOSED'))
        -- Into spam or another one, and out of it, nothing else changes.
        or ('SPAM' in (old.status, new.status) or 'MERGED' in (old.status, new.status))
            and (old.assignee_id, old.outcome, old.visit_at, old.outcome_reason)
                is distinct from (new.assignee_id, new.outcome, new.visit_at, new.outcome_reason)
    then
        raise exception 'An inquiry does not go from % to %', old.status, new.status
            using errcode = 'check_violation', constraint = 'inquiry_move_is_legal';
    end if;
    return new;
end $$;

-- What is in another one has none in itself, and is not in one that is itself in another.
create function check_inquiry_merge() returns trigger language plpgsql as $$
begin
    if exists (select from inquiry where id = new.merged_into and status in ('MERGED', 'SPAM'))
        or exists (select from inquiry where merged_into = new.id)
    then
        raise exception 'Inquiry % cannot be merged into %', new.id, new.merged_into
            using errcode = 'check_violation', constraint = 'inquiry_merge_is_flat';
    end if;
    return new;
end $$;

create trigger inquiry_merge_is_flat
    before update on inquiry for each row
    when (new.merged_into is not null and new.merged_into is distinct from old.merged_into)
    execute function check_inquiry_merge();

-- How the one that went stood before, and what of it counts in the one that stays. Who takes it back stands in the audit.
create table inquiry_merge (
    id              uuid        not null primary key,
    merged_id       uuid        not null references inquiry (id),
    into_id         uuid        not null references inquiry (id),
    merged_at       timestamptz not null,
    actor_id        uuid        not null references account (id),
    actor_name      text        not null,
    takes_email     boolean     not null,
    takes_phone     boolean     not null,
    takes_preferred boolean     not null,
    status          text        not null check (status in ('RECEIVED', 'ASSIGNED', 'CLOSED')),
    next_step       text,
    next_step_by    timestamptz,
    next_step_try   integer,
    next_step_words text,
    taken_back_at   timestamptz,
    check (merged_id <> into_id),
    check ((status in ('RECEIVED', 'ASSIGNED')) = (next_step is not null)),
    check ((next_step is null) = (next_step_by is null))
);

create unique index inquiry_is_merged_once on inquiry_merge (merged_id) where taken_back_at is null;
create index inquiry_merge_into on inquiry_merge (into_id, merged_at) where taken_back_at is null;

create trigger inquiry_merge_stays
    before update of id, merged_id, into_id, merged_at, actor_id, actor_name, takes_email, takes_phone, takes_preferred,
        status, next_step, next_step_by, next_step_try, next_step_words
    on inquiry_merge for each row execute function reject_change();
create trigger inquiry_merge_is_never_deleted
    before delete or truncate on inquiry_merge for each statement execute function reject_change();

grant select, insert, update on inquiry_merge to portal_app;
