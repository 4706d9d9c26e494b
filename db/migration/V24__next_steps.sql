-- An inquiry that is open always has exactly one next step: what, and by when. Nothing else says that something is due.

alter table inquiry add column priority text not null default 'NORMAL' check (priority in ('HIGH', 'NORMAL', 'LOW'));
alter table inquiry alter column priority drop default;

alter table inquiry add column next_step text
    check (next_step in ('FIRST_ANSWER', 'CALL', 'FOLLOW_UP', 'WAIT', 'COME_BACK'));
alter table inquiry add column next_step_by timestamptz;
alter table inquiry add column next_step_try integer check (next_step_try >= 1);
alter table inquiry add column next_step_words text
    check (btrim(next_step_words) <> '' and length(next_step_words) <= 200);

-- What has been open until now was due a day after it came.
update inquiry set next_step = case status when 'RECEIVED' then 'FIRST_ANSWER' else 'FOLLOW_UP' end,
    next_step_by = received_at + interval '1 day'
where status in ('RECEIVED', 'ASSIGNED');

alter table inquiry add constraint inquiry_open_has_a_next_step
    check ((status in ('RECEIVED', 'ASSIGNED')) = (next_step is not null));
alter table inquiry add constraint inquiry_next_step_is_due
    check ((next_step is null) = (next_step_by is null));
alter table inquiry add constraint inquiry_only_calls_are_tries
    check ((next_step is not distinct from 'CALL') = (next_step_try is not null));
alter table inquiry add constraint inquiry_only_follow_ups_have_words
    check (next_step_words is null or next_step is not distinct from 'FOLLOW_UP');

create index inquiry_due on inquiry (next_step_by, id) where next_step is not null;
create index inquiry_due_of_assignee on inquiry (assignee_id, next_step_by, id) where next_step is not null;

-- The timeline tells each call and each step that was planned; what a thing that happened led to stands with it.
alter table inquiry_event drop constraint inquiry_event_kind_check;
alter table inquiry_event add constraint inquiry_event_kind_check
    check (kind in ('RECEIVED', 'TRAPPED', 'SENT_AGAIN', 'SEEN', 'ASSIGNED', 'NOTED', 'CALLED', 'PLANNED', 'PRIORITIZED',
                    'TAKEN_BACK', 'CLOSED', 'REOPENED', 'MARKED_AS_SPAM', 'MARKED_AS_NO_SPAM'));
alter table inquiry_event add constraint inquiry_event_call_has_an_outcome
    check (kind <> 'CALLED' or text in ('REACHED', 'VOICEMAIL', 'NO_ANSWER', 'WRONG_NUMBER'));

alter table inquiry_event add column next_step text
    check (next_step in ('FIRST_ANSWER', 'CALL', 'FOLLOW_UP', 'WAIT', 'COME_BACK'));
alter table inquiry_event add column next_step_by timestamptz;
alter table inquiry_event add column next_step_try integer check (next_step_try >= 1);
alter table inquiry_event add column next_step_words text check (length(next_step_words) <= 200);
alter table inquiry_event add constraint inquiry_event_next_step_is_due
    check ((next_step is null) = (next_step_by is null));
alter table inquiry_event add constraint inquiry_event_plans_something
    check (kind not in ('CALLED', 'PLANNED', 'TAKEN_BACK') or next_step is not null);
