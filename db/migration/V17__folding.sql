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
