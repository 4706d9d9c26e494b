-- Whoever wrote a note can correct it for five minutes. The note stays as it was; the correction stands beside it and says
-- which note it corrects. What is searched is what the note says by now.

alter table inquiry_event drop constraint inquiry_event_kind_check;
alter table inquiry_event add constraint inquiry_event_kind_check
    check (kind in ('RECEIVED', 'TRAPPED', 'SENT_AGAIN', 'SEEN', 'ASSIGNED', 'RELEASED', 'NOTED', 'CORRECTED', 'CALLED',
                    'PLANNED', 'PRIORITIZED', 'TAKEN_BACK', 'CLOSED', 'REOPENED', 'MARKED_AS_SPAM',
                    'MARKED_AS_NO_SPAM', 'NO_CALLS', 'CALLS_AGAIN', 'NO_MAIL', 'MAIL_AGAIN'));

alter table inquiry_event add column corrects uuid references inquiry_event (id);
alter table inquiry_event add constraint inquiry_event_correction_says_of_what
    check ((kind = 'CORRECTED') = (corrects is not null));
alter table inquiry_event add constraint inquiry_event_correction_has_words
    check (kind <> 'CORRECTED' or text is not null and btrim(text) <> '');
create index inquiry_event_corrections on inquiry_event (corrects, occurred_at, id) where corrects is not null;

create function check_correction() returns trigger language plpgsql as $$
begin
    if not exists (select from inquiry_event note
                   where note.id = new.corrects and note.kind = 'NOTED' and note.inquiry_id = new.inquiry_id
                       and note.actor_id = new.actor_id
                       and new.occurred_at between note.occurred_at and note.occurred_at + interval '5 minutes')
    then
        raise exception 'Only a note of one''s own, on the same inquiry, is corrected, and for five minutes'
            using errcode = 'check_violation', constraint = 'inquiry_event_correction_is_the_authors';
    end if;
    return new;
end $$;

create trigger inquiry_event_correction_is_the_authors
    before insert on inquiry_event for each row when (new.kind = 'CORRECTED')
    execute function check_correction();

-- What each note says by now.
create view inquiry_note as
select note.id, note.inquiry_id, note.occurred_at,
       coalesce((select correction.text from inquiry_event correction where correction.corrects = note.id
                 order by correction.occurred_at desc, correction.id desc limit 1), note.text) as text
from inquiry_event note where note.kind = 'NOTED';

grant select on inquiry_note to portal_app;

create or replace function inquiry_words_of(inquiry) returns inquiry_words
    language sql stable strict set search_path = pg_catalog, public
    as $$
select $1.id, $1.received_at, array[floor(extract(epoch from $1.received_at) / 604800)::integer], $1.status = 'SPAM',
    ' ' || folded($1.name) || ' ',
    ' ' || text || ' '
        || folded($1.reference || ' ' || replace($1.reference, '-', '') || ' ' || coalesce($1.email, '') || ' '
                  || coalesce($1.phone, '') || ' ' || coalesce(phone_digits($1.phone), '')) || ' '
        || inner_words(text || ' ' || coalesce(folded(split_part($1.email, '@', 1)), '')) || ' '
from (select folded(concat_ws(' ', $1.name, $1.message, string_agg(note.text, ' ' order by occurred_at, note.id))) as text
      from inquiry_note note where inquiry_id = $1.id) said
$$;

drop trigger inquiry_words_take_notes on inquiry_event;
create trigger inquiry_words_take_notes
    after insert on inquiry_event for each row when (new.kind in ('NOTED', 'CORRECTED'))
    execute function keep_inquiry_words();
