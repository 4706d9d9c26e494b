-- A name is found however it is typed: accents, case, apostrophes, dashes, and spaces and signs that cannot be seen make
-- no difference, neither in what is stored nor in what is asked. All searches fold by the function below and by no other;
-- src/test/resources/folding.tsv is what it has to do.

create function folded(written text) returns text
    language sql immutable strict parallel safe set search_path = pg_catalog
    as $$
select btrim(regexp_replace(
    replace(replace(replace(replace(translate(
        regexp_replace(
            lower(normalize(
                -- Apostrophes, signs behind names, and what cannot be seen.
                regexp_replace(written, '[''`´‘’‛ʹʻʼʽ′®©™℠\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e'
                    '\u2060-\u206f\u3164\ufeff\uffa0]', '', 'g'), nfkd)),
            -- What stands above, below or in letters once they are taken apart: accents, points, vowel signs.
            '[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff'
            '\ufe00-\ufe0f]', '', 'g'),
        -- Letters that cannot be taken apart, those that some locales of PostgreSQL do not make small, and digits.
        'ıøłđðħŧςØŁĐÐĦŦÆŒÞẞ'
        'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯІЄҐЋЂЈЉЊЏ'
        'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ'
        '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९',
        'iolddhtσolddhtæœþß'
        'абвгдежзиклмнопрстуфхцчшщъыьэюяієґћђјљњџ'
        'αβγδεζηθικλμνξοπρστυφχψω'
        '012345678901234567890123456789'),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    -- What parts words: spaces, dashes, commas, quotation marks, the sign before a number.
    '[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000'
    '\u002d\u058a\u05be\u2010-\u2015\u2212\u2e3a\u2e3b\u301c\u3030,;#"“”„«»]+', ' ', 'g'))
$$;

-- What is looked for: each of these must be found.
create function asked_words(asked text) returns text[]
    language sql immutable strict parallel safe set search_path = pg_catalog, public
    as $$ select coalesce(string_to_array(nullif(folded(asked), ''), ' '), '{}') $$;

-- Whether a text has each word that is asked for, or a longer one around it, wherever.
create function says(said text, asked text) returns boolean
    language sql immutable strict parallel safe set search_path = pg_catalog, public
    as $$ select not exists (select from unnest(asked_words(asked)) word where strpos(folded(said), word) = 0) $$;

-- The digits of telephone numbers, each number and each extension by itself.
create function phone_digits(phone text) returns text
    language sql immutable strict parallel safe set search_path = pg_catalog, public
    as $$
select btrim(regexp_replace(regexp_replace(
    regexp_replace(folded(regexp_replace(phone, '[,;/|+#]', ' x ', 'g')), '[a-z]+', '|', 'g'),
    '[^0-9|]', '', 'g'), '[|]+', ' ', 'g'))
$$;

alter table inquiry drop column search_text;
alter table inquiry add column search_text text not null generated always as (
    folded(reference || ' ' || replace(reference, '-', '') || ' ' || name || ' ' || coalesce(email, '') || ' '
           || coalesce(phone, '') || ' ' || coalesce(phone_digits(phone), '') || ' ' || coalesce(message, ''))) stored;
create index inquiry_search on inquiry using gin (search_text gin_trgm_ops);

-- Two numbers with a word about each, as people leave them.
alter table inquiry drop constraint inquiry_phone_check;
alter table inquiry add constraint inquiry_phone_check check (length(phone) <= 100);

-- What is set aside as spam keeps whose it was and how it was closed, so that taking it back gives it back.
alter table inquiry drop constraint inquiry_assigned_is_somebodys;
alter table inquiry drop constraint inquiry_closed_has_an_outcome;
alter table inquiry add constraint inquiry_assigned_is_somebodys
    check (case status when 'SPAM' then true when 'RECEIVED' then assignee_id is null else assignee_id is not null end);
alter table inquiry add constraint inquiry_closed_has_an_outcome
    check (case status when 'SPAM' then outcome is null or assignee_id is not null
                else (status = 'CLOSED') = (outcome is not null) end);

create or replace function check_inquiry_move() returns trigger language plpgsql as $$
begin
    if (old.status, new.status) not in (
        ('RECEIVED', 'ASSIGNED'), ('RECEIVED', 'SPAM'),
        ('ASSIGNED', 'CLOSED'), ('ASSIGNED', 'SPAM'),
        ('CLOSED', 'ASSIGNED'), ('CLOSED', 'SPAM'),
        ('SPAM', 'RECEIVED'), ('SPAM', 'ASSIGNED'), ('SPAM', 'CLOSED'))
        -- Into spam and out of it nothing else changes.
        or 'SPAM' in (old.status, new.status)
            and (old.assignee_id, old.outcome) is distinct from (new.assignee_id, new.outcome)
    then
        raise exception 'An inquiry does not go from % to %', old.status, new.status
            using errcode = 'check_violation', constraint = 'inquiry_move_is_legal';
    end if;
    return new;
end $$;

-- What the trap took for spam is the visitor's again once they send the same without it.
alter table inquiry_event drop constraint inquiry_event_kind_check;
alter table inquiry_event add constraint inquiry_event_kind_check
    check (kind in ('RECEIVED', 'TRAPPED', 'SENT_AGAIN', 'SEEN', 'ASSIGNED', 'NOTED', 'CLOSED', 'REOPENED',
                    'MARKED_AS_SPAM', 'MARKED_AS_NO_SPAM'));
alter table inquiry_event drop constraint inquiry_event_check1;
alter table inquiry_event add constraint inquiry_event_is_somebodys
    check ((kind in ('RECEIVED', 'TRAPPED', 'SENT_AGAIN')) = (actor_id is null));
insert into inquiry_event (id, inquiry_id, occurred_at, kind)
select gen_random_uuid(), id, received_at + interval '1 microsecond', 'TRAPPED' from inquiry
where status = 'SPAM'
    and not exists (select from inquiry_event where inquiry_id = inquiry.id and kind = 'MARKED_AS_SPAM');
