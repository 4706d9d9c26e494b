-- A clinic may have questions of its own in its form. What somebody answers to them stays with what they sent, each answer
-- beside the question as they read it: the question may be put otherwise by the time somebody reads the answer.

alter table inquiry add column answers text
    -- JSON: the id of each question, what it asked and what was said to it, in the order of the form. Absent without any.
    constraint inquiry_answers_are_a_list check (
        answers is null
        or length(answers) <= 100000
        and case when json_typeof(answers::json) = 'array' then json_array_length(answers::json) between 1 and 12 else false end);
alter table quarantined add column answers text
    constraint quarantined_answers_are_a_list check (
        answers is null
        or length(answers) <= 100000
        and case when json_typeof(answers::json) = 'array' then json_array_length(answers::json) between 1 and 12 else false end);

create trigger inquiry_answers_stay_as_sent
    before update of answers on inquiry for each row
    when (old.answers is distinct from new.answers)
    execute function reject_change();

-- They are found by what was said in them, as by the message.
create or replace function inquiry_words_of(inquiry) returns inquiry_words
    language sql stable strict set search_path = pg_catalog, public
    as $$
select $1.id, $1.received_at, array[floor(extract(epoch from $1.received_at) / 604800)::integer], $1.status = 'SPAM',
    ' ' || folded($1.name) || ' ',
    ' ' || text || ' '
        || folded($1.reference || ' ' || replace($1.reference, '-', '') || ' ' || coalesce($1.email, '') || ' '
                  || coalesce($1.phone, '') || ' ' || coalesce(phone_digits($1.phone), '')) || ' '
        || inner_words(text || ' ' || coalesce(folded(split_part($1.email, '@', 1)), '')) || ' '
from (select folded(concat_ws(' ', $1.name, $1.message,
                 (select string_agg(answer ->> 'said', ' ') from json_array_elements($1.answers::json) answer),
                 string_agg(note.text, ' ' order by occurred_at, note.id))) as text
      from inquiry_note note where inquiry_id = $1.id) said
$$;
