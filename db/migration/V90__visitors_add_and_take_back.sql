-- Whoever has sent an inquiry can add to it, and take it back. Both stand in its timeline as theirs. What was taken back is
-- closed, whether or not it was anybody's; nothing of it is deleted.

alter table inquiry_event drop constraint inquiry_event_kind_check;
alter table inquiry_event add constraint inquiry_event_kind_check
    check (kind in ('RECEIVED', 'TRAPPED', 'SENT_AGAIN', 'ADDED', 'WITHDRAWN', 'SEEN', 'ASSIGNED', 'RELEASED', 'NOTED',
                    'CORRECTED', 'CALLED', 'PLANNED', 'PRIORITIZED', 'TAKEN_BACK', 'CLOSED', 'REOPENED',
                    'MARKED_AS_SPAM', 'MARKED_AS_NO_SPAM', 'NO_CALLS', 'CALLS_AGAIN', 'NO_MAIL', 'MAIL_AGAIN'));
alter table inquiry_event drop constraint inquiry_event_is_somebodys;
alter table inquiry_event add constraint inquiry_event_is_somebodys
    check ((kind in ('RECEIVED', 'TRAPPED', 'SENT_AGAIN', 'ADDED', 'WITHDRAWN')) = (actor_id is null));
alter table inquiry_event add constraint inquiry_event_addition_has_words
    check (kind <> 'ADDED' or text is not null and btrim(text) <> '');

alter table inquiry drop constraint inquiry_outcome_check;
alter table inquiry add constraint inquiry_outcome_check
    check (outcome in ('BOOKED', 'ANSWERED', 'NOT_SUITABLE', 'DECLINED', 'UNREACHABLE', 'WITHDRAWN'));
alter table inquiry drop constraint inquiry_assigned_is_somebodys;
alter table inquiry add constraint inquiry_assigned_is_somebodys
    check (case when status in ('SPAM', 'MERGED') then true when status = 'RECEIVED' then assignee_id is null
                when status = 'CLOSED' and outcome = 'WITHDRAWN' then true else assignee_id is not null end);
alter table inquiry drop constraint inquiry_closed_has_an_outcome;
alter table inquiry add constraint inquiry_closed_has_an_outcome
    check (case when status in ('SPAM', 'MERGED')
                then outcome is null or outcome = 'WITHDRAWN' or assignee_id is not null
                else (status = 'CLOSED') = (outcome is not null) end);

create or replace function check_inquiry_move() returns trigger language plpgsql as $$
begin
    if (old.status, new.status) not in (
        ('RECEIVED', 'ASSIGNED'), ('RECEIVED', 'CLOSED'), ('RECEIVED', 'SPAM'),
        ('ASSIGNED', 'RECEIVED'), ('ASSIGNED', 'CLOSED'), ('ASSIGNED', 'SPAM'),
        ('CLOSED', 'RECEIVED'), ('CLOSED', 'ASSIGNED'), ('CLOSED', 'SPAM'),
        ('SPAM', 'RECEIVED'), ('SPAM', 'ASSIGNED'), ('SPAM', 'CLOSED'),
        ('RECEIVED', 'MERGED'), ('ASSIGNED', 'MERGED'), ('CLOSED', 'MERGED'),
        ('MERGED', 'RECEIVED'), ('MERGED', 'ASSIGNED'), ('MERGED', 'CLOSED'))
        -- What is nobody's ends only as it is taken back.
        or (old.status, new.status) = ('RECEIVED', 'CLOSED') and new.outcome is distinct from 'WITHDRAWN'
        or (old.status, new.status) = ('CLOSED', 'RECEIVED')
            and (old.outcome is distinct from 'WITHDRAWN' or old.assignee_id is not null)
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

-- What senders in quarantine add: they hear what everybody hears, and the desk gets it with the rest if it is let out.
create table quarantined_addition (
    id             uuid        not null primary key,
    quarantined_id uuid        not null references quarantined (id) on delete cascade,
    said_at        timestamptz not null,
    -- Absent if they took it back.
    words          text        check (btrim(words) <> '' and length(words) <= 5000)
);
create index quarantined_addition_of on quarantined_addition (quarantined_id, said_at, id);
grant select, insert on quarantined_addition to portal_app;

-- Whether a reference and an address belong together is guessed at neither from one network nor about one reference.
alter table brake drop constraint brake_kind_check;
alter table brake add constraint brake_kind_check
    check (kind in ('account', 'address', 'form', 'calendar', 'search', 'answer', 'note', 'sender', 'reference'));
