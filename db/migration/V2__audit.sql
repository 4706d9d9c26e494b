-- What was done and seen in the portal, by whom, when and from where. Nothing here ever changes: the application's
-- role may only add, and a trigger refuses everyone else, the owner included.

create function reject_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end $$;

create table audit_event (
    id           uuid        not null primary key,
    occurred_at  timestamptz not null,
    -- Absent when nobody was signed in, as on a failed sign-in.
    actor_id     uuid        references account (id),
    -- The name at that time; for a failed sign-in, nothing of what was typed.
    actor_name   text,
    action       text        not null check (action ~ '^[a-z]+(\.[a-z-]+)+$'),
    -- What it was done to: a table's word (topic, inquiry, account) and the row's id.
    subject_type text        check (subject_type ~ '^[a-z-]+$'),
    subject_id   uuid,
    address      inet,
    detail       jsonb       not null default '{}' check (jsonb_typeof(detail) = 'object'),
    check ((subject_type is null) = (subject_id is null)),
    check ((actor_id is null) = (actor_name is null))
);

create index audit_event_newest on audit_event (occurred_at desc, id desc);
create index audit_event_subject on audit_event (subject_type, subject_id, occurred_at desc);
create index audit_event_actor on audit_event (actor_id, occurred_at desc);

create trigger audit_event_is_append_only
    before update or delete on audit_event for each row execute function reject_change();
create trigger audit_event_is_never_emptied
    before truncate on audit_event for each statement execute function reject_change();

grant select, insert on audit_event to portal_app;
