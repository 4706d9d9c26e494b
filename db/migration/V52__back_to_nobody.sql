-- Inquiries of somebody who answers none any more go back to nobody. The timeline says whose they were.

alter table inquiry_event drop constraint inquiry_event_kind_check;
alter table inquiry_event add constraint inquiry_event_kind_check
    check (kind in ('RECEIVED', 'TRAPPED', 'SENT_AGAIN', 'SEEN', 'ASSIGNED', 'RELEASED', 'NOTED', 'CALLED', 'PLANNED',
                    'PRIORITIZED', 'TAKEN_BACK', 'CLOSED', 'REOPENED', 'MARKED_AS_SPAM', 'MARKED_AS_NO_SPAM',
                    'NO_CALLS', 'CALLS_AGAIN', 'NO_MAIL', 'MAIL_AGAIN'));
alter table inquiry_event add constraint inquiry_event_released_says_whose
    check (kind <> 'RELEASED' or btrim(text) <> '');
