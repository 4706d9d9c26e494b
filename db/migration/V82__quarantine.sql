-- What comes through the contact form is judged before anything else is said about it. What is surely spam waits apart from
-- inquiries, as it may be what no inquiry can be, such as nobody's; a coordinator can let it out, once. Nothing is dropped.

create table quarantined (
    id              uuid        not null primary key,
    -- The one that the sender was told, and that an inquiry made of it carries: so no inquiry may be given it meanwhile.
    reference       text        not null constraint quarantined_reference_is_unique unique
                                check (reference ~ '^[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}$'),
    -- SHA-256 of the words, whichever form they were sent with.
    words_sha256    bytea       not null check (length(words_sha256) = 32),
    received_at     timestamptz not null,

    form_token      text        not null check (length(form_token) <= 200),
    topic_id        uuid        not null,
    version_number  integer     not null,
    section_id      uuid,
    topic_title     text        not null,
    section_heading text,
    foreign key (topic_id, version_number) references topic_version (topic_id, number),
    foreign key (topic_id, version_number, section_id)
        references topic_version_section (topic_id, number, section_id),
    check ((section_id is null) = (section_heading is null)),

    -- As sent, tidied and cut to what an inquiry may hold. Unlike there, the name may be missing.
    name            text        not null check (length(name) <= 200),
    email           text        check (length(email) <= 254),
    phone           text        check (length(phone) <= 100),
    message         text        check (length(message) <= 5000),
    preferred_way   text        check (preferred_way in ('PHONE', 'EMAIL', 'EMAIL_ONLY')),
    prefers_morning   boolean   not null,
    prefers_afternoon boolean   not null,
    prefers_evening   boolean   not null,
    preferred_time  text        check (length(preferred_time) <= 200),
    consent         text        check (length(consent) <= 1000),
    language        text        not null check (language in ('en', 'es')),

    points          integer     not null check (points >= 0),
    reasons         text[]      not null,
    -- Whether the sender was asked something and has not answered: they do not think it was received.
    held            boolean     not null,

    released_at     timestamptz,
    -- Nobody, if the sender did it by answering.
    released_by     uuid        references account (id),
    released_by_name text,
    inquiry_id      uuid        constraint quarantined_is_one_inquiry unique references inquiry (id),
    constraint quarantined_released_is_an_inquiry check ((released_at is null) = (inquiry_id is null)),
    constraint quarantined_released_by_whom check (
        (released_by is null) = (released_by_name is null) and (released_by is null or released_at is not null))
);

-- The same words wait once.
create unique index quarantined_waits_once on quarantined (words_sha256) where released_at is null;
create index quarantined_newest on quarantined (received_at desc, id desc) where released_at is null;
create index quarantined_words on quarantined (words_sha256);

-- Let out once, and never put back: what was made of it is an inquiry, and can be spam like any other.
create function refuse_second_release() returns trigger language plpgsql as $$
begin
    raise exception '% was let out already', old.reference
        using errcode = 'check_violation', constraint = 'quarantined_is_released_once';
end $$;

create trigger quarantined_is_released_once
    before update on quarantined for each row when (old.released_at is not null)
    execute function refuse_second_release();

grant select, insert, delete on quarantined to portal_app;
grant update (held, points, reasons, released_at, released_by, released_by_name, inquiry_id) on quarantined to portal_app;

-- What spoke against an inquiry that the desk got all the same. It is marked where it was doubtful; of others it says what
-- stricter thresholds would have done.
create table inquiry_doubt (
    inquiry_id uuid    not null primary key references inquiry (id),
    points     integer not null check (points > 0),
    reasons    text[]  not null check (cardinality(reasons) > 0),
    marked     boolean not null
);

grant select, insert on inquiry_doubt to portal_app;

-- How often somebody sends, without knowing who: keys are HMACs with a secret of that day. It is deleted the day after, with
-- which nobody can tell any more whose the others were; they are deleted too.
create table spam_salt (
    day    date  not null primary key,
    secret bytea not null check (length(secret) = 32)
);

-- Each runs over if it is filled faster than it drains; nodes share them.
create table spam_bucket (
    kind    text             not null check (kind in ('NETWORK', 'EMAIL', 'PHONE', 'WORDS', 'LINK')),
    key     bytea            not null check (length(key) = 32),
    level   double precision not null check (level > 0),
    last_at timestamptz      not null,
    primary key (kind, key)
);

create index spam_bucket_last_at on spam_bucket (last_at);

-- The very same form sent again counts once, and is judged by what the buckets said then.
create table spam_sighting (
    key     bytea       not null primary key check (length(key) = 32),
    levels  double precision[],
    seen_at timestamptz not null
);

create index spam_sighting_seen_at on spam_sighting (seen_at);

grant select, insert, delete on spam_salt to portal_app;
grant select, insert, update, delete on spam_bucket, spam_sighting to portal_app;
