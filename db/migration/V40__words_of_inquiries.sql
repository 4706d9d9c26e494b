-- What coordinators search stands beside the inquiry: the words of the person and those of colleagues' notes. Whatever else
-- changes about an inquiry leaves it, and its index, alone.

-- The beginnings of words that do not stand behind a space: "(is", "¿tiene", "and/or".
create function inner_words(said text) returns text
    language sql immutable strict parallel safe set search_path = pg_catalog
    as $$
select coalesce(string_agg(distinct found[1], ' '), '')
from regexp_matches(said, '[^[:alnum:] ]([[:alnum:]]+)', 'g') found
$$;

create table inquiry_words (
    inquiry_id  uuid        not null primary key references inquiry (id) on delete cascade,
    received_at timestamptz not null,
    -- The week it was received in, since 1970: an index of words skips all weeks but those that are asked for. An array of
    -- one, as such an index takes nothing less.
    week        integer[]   not null,
    spam        boolean     not null,
    -- Each word with a space before and behind.
    named       text        not null,
    said        text        not null
);

create function inquiry_words_of(inquiry) returns inquiry_words
    language sql stable strict set search_path = pg_catalog, public
    as $$
select $1.id, $1.received_at, array[floor(extract(epoch from $1.received_at) / 604800)::integer], $1.status = 'SPAM',
    ' ' || folded($1.name) || ' ',
    ' ' || text || ' '
        || folded($1.reference || ' ' || replace($1.reference, '-', '') || ' ' || coalesce($1.email, '') || ' '
                  || coalesce($1.phone, '') || ' ' || coalesce(phone_digits($1.phone), '')) || ' '
        || inner_words(text || ' ' || coalesce(folded(split_part($1.email, '@', 1)), '')) || ' '
from (select folded(concat_ws(' ', $1.name, $1.message, string_agg(note.text, ' ' order by occurred_at, note.id))) as text
      from inquiry_event note where inquiry_id = $1.id and kind = 'NOTED') said
$$;

insert into inquiry_words select words.* from inquiry, inquiry_words_of(inquiry) words;

-- The newest first, which is how they are found.
create index inquiry_words_newest on inquiry_words (received_at desc, inquiry_id desc);
-- Written at once, for what waits to be written would be read through by each search.
create index inquiry_words_said on inquiry_words using gin (week, said gin_trgm_ops) with (fastupdate = off)
    where not spam;
create index inquiry_words_spam on inquiry_words using gin (said gin_trgm_ops) with (fastupdate = off) where spam;

create function keep_inquiry_words() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
    as $$
begin
    if tg_table_name = 'inquiry_event' then
        update inquiry_words set said = words.said
        from inquiry, inquiry_words_of(inquiry) words
        where inquiry.id = new.inquiry_id and inquiry_words.inquiry_id = new.inquiry_id;
    elsif tg_op = 'INSERT' then
        insert into inquiry_words select words.* from inquiry_words_of(new) words;
    else
        update inquiry_words set spam = new.status = 'SPAM' where inquiry_id = new.id;
    end if;
    return null;
end $$;

create trigger inquiry_words_are_kept
    after insert on inquiry for each row execute function keep_inquiry_words();
create trigger inquiry_words_know_spam
    after update on inquiry for each row when ((old.status = 'SPAM') <> (new.status = 'SPAM'))
    execute function keep_inquiry_words();
create trigger inquiry_words_take_notes
    after insert on inquiry_event for each row when (new.kind = 'NOTED') execute function keep_inquiry_words();

grant select on inquiry_words to portal_app;

drop index inquiry_search;
alter table inquiry drop column search_text;
