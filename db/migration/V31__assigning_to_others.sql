-- An inquiry can be given to somebody by somebody else; absent where somebody took it. The name then is the event's text.

alter table inquiry_event add column assignee_id uuid references account (id);
alter table inquiry_event add constraint inquiry_event_only_assigning_has_an_assignee
    check (assignee_id is null or kind = 'ASSIGNED' and btrim(text) <> '');
