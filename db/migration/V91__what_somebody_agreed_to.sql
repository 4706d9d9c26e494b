-- A form asks for each way of getting in touch whether the clinic may use it, whether it may leave a voicemail, and in which
-- language the answer is wanted. What was sent before says nothing of that; its one consent was to every way.

alter table inquiry
    add column voicemail boolean not null default false,
    -- Absent where it is the one in which they wrote.
    add column answer_language text
        constraint inquiry_is_answered_in_a_language_of_ours check (answer_language in ('en', 'es')),
    -- The sentences that were ticked.
    add column consent_calls text check (length(consent_calls) <= 1000),
    add column consent_mail text check (length(consent_mail) <= 1000),
    add constraint inquiry_answer_is_wanted_in_another_language check (answer_language <> language),
    add constraint inquiry_consent_is_to_all_or_to_each
        check (consent is null or (consent_calls is null and consent_mail is null));

create trigger inquiry_consent_stays_as_sent
    before update of voicemail, answer_language, consent_calls, consent_mail on inquiry for each row
    when ((old.voicemail, old.answer_language, old.consent_calls, old.consent_mail)
          is distinct from (new.voicemail, new.answer_language, new.consent_calls, new.consent_mail))
    execute function reject_change();

alter table quarantined
    add column voicemail boolean not null default false,
    add column answer_language text check (answer_language in ('en', 'es')),
    add column consent_calls text check (length(consent_calls) <= 1000),
    add column consent_mail text check (length(consent_mail) <= 1000);

-- A voicemail may be left on the number that counts. What the person agreed to in one inquiry they agreed to in the one into
-- which it went.
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
           select from inquiry gone where gone.merged_into = inquiry.id and gone.no_calls_since is not null) as no_calls,
       coalesce((select gone.voicemail from inquiry_merge join inquiry gone on gone.id = merged_id
                 where into_id = inquiry.id and taken_back_at is null and takes_phone
                 order by merged_at desc, inquiry_merge.id desc limit 1), inquiry.voicemail) as voicemail,
       case when preferred.id is null then inquiry.answer_language else preferred.answer_language end as answer_language,
       coalesce(inquiry.consent, inquiry.consent_calls) is not null or exists (
           select from inquiry gone where gone.merged_into = inquiry.id
               and coalesce(gone.consent, gone.consent_calls) is not null) as agreed_to_calls
from inquiry left join lateral (
    select gone.id, gone.preferred_way, gone.preferred_time,
           gone.prefers_morning, gone.prefers_afternoon, gone.prefers_evening, gone.answer_language
    from inquiry_merge join inquiry gone on gone.id = merged_id
    where into_id = inquiry.id and taken_back_at is null and takes_preferred
    order by merged_at desc, inquiry_merge.id desc limit 1) preferred on true;
