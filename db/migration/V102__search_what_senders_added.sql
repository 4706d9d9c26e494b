-- What senders add to their inquiry is found as their first words and colleagues' notes are.

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
                 string_agg(later.text, ' ' order by occurred_at, later.id))) as text
      from (select id, occurred_at, text from inquiry_note where inquiry_id = $1.id
            union all
            select id, occurred_at, text from inquiry_event where inquiry_id = $1.id and kind = 'ADDED') later) said
$$;

drop trigger inquiry_words_take_notes on inquiry_event;
create trigger inquiry_words_take_notes
    after insert on inquiry_event for each row when (new.kind in ('NOTED', 'CORRECTED', 'ADDED'))
    execute function keep_inquiry_words();

update inquiry_words set said = words.said
from inquiry, inquiry_words_of(inquiry) words
where inquiry.id = inquiry_words.inquiry_id
    and exists (select from inquiry_event where inquiry_id = inquiry.id and kind = 'ADDED');
