-- At which hours people like to be called is a choice, beside their own words. Whoever asked not to be called is not
-- called, and whoever asked not to be written to is not written to, until they say otherwise.

alter table inquiry add column prefers_morning boolean not null default false;
alter table inquiry add column prefers_afternoon boolean not null default false;
alter table inquiry add column prefers_evening boolean not null default false;

alter table inquiry drop constraint inquiry_preferred_way_check;
alter table inquiry add constraint inquiry_preferred_way_check
    check (preferred_way in ('PHONE', 'EMAIL', 'EMAIL_ONLY'));

create trigger inquiry_hours_stay_as_sent
    before update of prefers_morning, prefers_afternoon, prefers_evening on inquiry for each row
    when ((old.prefers_morning, old.prefers_afternoon, old.prefers_evening)
          is distinct from (new.prefers_morning, new.prefers_afternoon, new.prefers_evening))
    execute function reject_change();

-- Since when they do not want it; by whom that is known, absent where they said it in the form; and in which words.
alter table inquiry add column no_calls_since timestamptz;
alter table inquiry add column no_calls_by text;
alter table inquiry add column no_calls_words text
    check (btrim(no_calls_words) <> '' and length(no_calls_words) <= 200);
alter table inquiry add column no_mail_since timestamptz;
alter table inquiry add column no_mail_by text;
alter table inquiry add column no_mail_words text
    check (btrim(no_mail_words) <> '' and length(no_mail_words) <= 200);
alter table inquiry add constraint inquiry_unwanted_calls_are_unwanted_since
    check (no_calls_since is not null or no_calls_by is null and no_calls_words is null);
alter table inquiry add constraint inquiry_unwanted_mail_is_unwanted_since
    check (no_mail_since is not null or no_mail_by is null and no_mail_words is null);
alter table inquiry add constraint inquiry_unwanted_call_is_not_next
    check (no_calls_since is null or next_step is distinct from 'CALL');

alter table inquiry_event drop constraint inquiry_event_kind_check;
alter table inquiry_event add constraint inquiry_event_kind_check
    check (kind in ('RECEIVED', 'TRAPPED', 'SENT_AGAIN', 'SEEN', 'ASSIGNED', 'NOTED', 'CALLED', 'PLANNED', 'PRIORITIZED',
                    'TAKEN_BACK', 'CLOSED', 'REOPENED', 'MARKED_AS_SPAM', 'MARKED_AS_NO_SPAM',
                    'NO_CALLS', 'CALLS_AGAIN', 'NO_MAIL', 'MAIL_AGAIN'));

-- What the person said in one inquiry holds in the one into which it went.
create function check_call_is_wanted() returns trigger language plpgsql as $$
begin
    if exists (select from inquiry
               where (id = new.inquiry_id or merged_into = new.inquiry_id) and no_calls_since is not null)
    then
        raise exception 'Whoever sent inquiry % asked not to be called', new.inquiry_id
            using errcode = 'check_violation', constraint = 'inquiry_call_is_wanted';
    end if;
    return new;
end $$;

create trigger inquiry_call_is_wanted
    before insert on inquiry_event for each row when (new.kind = 'CALLED')
    execute function check_call_is_wanted();

create or replace view inquiry_contact as
select inquiry.id as inquiry_id,
       coalesce((select gone.email from inquiry_merge join inquiry gone on gone.id = merged_id
                 where into_id = inquiry.id and taken_back_at is null and takes_email
                 order by merged_at desc, inquiry_merge.id desc limit 1), inquiry.email) as email,
       coalesce((select gone.phone from inquiry_merge join inquiry gone on gone.id = merged_id
                 where into_id = inquiry.id and taken_back_at is null and takes_phone
                 order by merged_at desc, inquiry_merge.id desc limit 1), inquiry.phone) as phone,
       case when preferred.id is null then inquiry.preferred_way else preferred.preferred_way end as preferred_way,
       case when preferred.id is null then inquiry.preferred_time else preferred.preferred_time end as preferred_time,
       coalesce(preferred.prefers_morning, inquiry.prefers_morning) as prefers_morning,
       coalesce(preferred.prefers_afternoon, inquiry.prefers_afternoon) as prefers_afternoon,
       coalesce(preferred.prefers_evening, inquiry.prefers_evening) as prefers_evening,
       inquiry.no_calls_since is not null or exists (
           select from inquiry gone where gone.merged_into = inquiry.id and gone.no_calls_since is not null) as no_calls
from inquiry left join lateral (
    select gone.id, gone.preferred_way, gone.preferred_time,
           gone.prefers_morning, gone.prefers_afternoon, gone.prefers_evening
    from inquiry_merge join inquiry gone on gone.id = merged_id
    where into_id = inquiry.id and taken_back_at is null and takes_preferred
    order by merged_at desc, inquiry_merge.id desc limit 1) preferred on true;
