-- No two accounts have addresses that people take for the same: not by a letter that cannot be seen, and not by one of
-- another alphabet. What the database had before stays as it is until its address is corrected.

-- An address as the eye reads it: letters of other alphabets as the Latin ones they look like (after Unicode TS 39, the
-- small ones that are on keyboards), every dash and apostrophe as the one of ASCII, nothing that cannot be seen.
create function look_of(address text) returns text
    language sql immutable strict parallel safe set search_path = pg_catalog
    as $$
select translate(
    lower(normalize(regexp_replace(address,
        '[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f'
        '\ufeff\uffa0\ufff9-\ufffb]', '', 'g'), nfkc)),
    'аԁеһіјӏкорԛсѕтѵѡԝхуүгαονρικυγηωτχıɑɡ'
    '‐‑‒–—−’‘ʼ',
    'adehijlkopqcstvwwxyyraovpikuynwtxiag'
    '------''''''')
$$;

alter table account add column email_look text;

update account set email_look = look_of(email) || case when first then '' else ' ' || id end
from (select id as of, row_number() over (partition by look_of(email) order by created_at, id) = 1 as first
      from account) as alike
where of = id;

alter table account alter column email_look set not null;
alter table account add constraint account_email_looks_like_no_other unique (email_look);

create function check_account_email() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if new.email ~ '[\u0001-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f'
            '\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]'
        -- Latin, Greek and Cyrillic look alike: each part of the address is written in one of them.
        or exists (
            select from regexp_split_to_table(new.email, '[@.]') part
            where (part ~ '[a-z\u00df-\u024f\u1e00-\u1eff]')::int + (part ~ '[\u0370-\u03ff\u1f00-\u1fff]')::int
                + (part ~ '[\u0400-\u052f]')::int > 1)
    then
        raise exception 'An e-mail address that cannot be read off the screen'
            using errcode = 'check_violation', constraint = 'account_email_is_readable';
    end if;
    new.email_look := look_of(new.email);
    return new;
end $$;

create trigger account_email_is_readable before insert on account
    for each row execute function check_account_email();
-- Not whenever the row is written: who had such an address before can be given another, or be deactivated.
create trigger account_email_stays_readable before update of email on account
    for each row when (new.email is distinct from old.email) execute function check_account_email();

-- The look follows from the address alone.
create function keep_email_look() returns trigger language plpgsql as $$
begin
    raise exception 'How an address looks follows from the address' using errcode = 'restrict_violation';
end $$;

create trigger account_email_look_is_not_written before update of email_look on account
    for each row when (new.email_look is distinct from old.email_look and new.email = old.email)
    execute function keep_email_look();
