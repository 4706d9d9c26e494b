-- More can be taken back: that one was taken up again, or was found to be no spam. Then nothing is to be done next.

alter table inquiry_event drop constraint inquiry_event_plans_something;
alter table inquiry_event add constraint inquiry_event_plans_something
    check (kind not in ('CALLED', 'PLANNED') or next_step is not null);

-- A check whose result is unknown holds: words that are absent are told from blank ones.
alter table inquiry_event drop constraint inquiry_event_check2;
alter table inquiry_event add constraint inquiry_event_note_has_words
    check (kind <> 'NOTED' or text is not null and btrim(text) <> '');
alter table inquiry_event drop constraint inquiry_event_call_has_an_outcome;
alter table inquiry_event add constraint inquiry_event_call_has_an_outcome
    check (kind <> 'CALLED' or text is not null and text in ('REACHED', 'VOICEMAIL', 'NO_ANSWER', 'WRONG_NUMBER'));
alter table inquiry_event drop constraint inquiry_event_released_says_whose;
alter table inquiry_event add constraint inquiry_event_released_says_whose
    check (kind <> 'RELEASED' or text is not null and btrim(text) <> '');
alter table inquiry_event drop constraint inquiry_event_only_assigning_has_an_assignee;
alter table inquiry_event add constraint inquiry_event_only_assigning_has_an_assignee
    check (assignee_id is null or kind = 'ASSIGNED' and text is not null and btrim(text) <> '');

-- What is spam, or in another one, rests: whose it was and how it ended stay, and it goes from one into another only by
-- way of itself.
create function check_resting_inquiry() returns trigger language plpgsql as $$
begin
    raise exception 'Inquiry % is %, and stays as it is', old.id, old.status
        using errcode = 'check_violation', constraint = 'inquiry_rests';
end $$;

create trigger inquiry_rests
    before update on inquiry for each row
    when (old.status = new.status and old.status in ('SPAM', 'MERGED')
        and (old.assignee_id, old.outcome, old.visit_at, old.outcome_reason, old.merged_into)
            is distinct from (new.assignee_id, new.outcome, new.visit_at, new.outcome_reason, new.merged_into))
    execute function check_resting_inquiry();

-- As in the aggregate: one of which somebody is to be reminded goes only into one of which somebody is reminded.
create or replace function check_inquiry_merge() returns trigger language plpgsql as $$
begin
    if exists (select from inquiry where id = new.merged_into and status in ('MERGED', 'SPAM'))
        or exists (select from inquiry where merged_into = new.id)
        or old.next_step is not null
            and exists (select from inquiry where id = new.merged_into and next_step is null)
    then
        raise exception 'Inquiry % cannot be merged into %', new.id, new.merged_into
            using errcode = 'check_violation', constraint = 'inquiry_merge_is_flat';
    end if;
    return new;
end $$;
