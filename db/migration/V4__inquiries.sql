-- What visitors send through the contact form under a topic, and everything that happens to it afterwards.

create extension if not exists pg_trgm;

create table inquiry (
    id                uuid        not null primary key,
    revision          integer     not null,
    -- What the visitor is shown: three and three of 31 signs that cannot be mistaken for each other.
    reference         text        not null constraint inquiry_reference_is_unique unique
                                  check (reference ~ '^[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}$'),
    -- SHA-256 of what was sent, and with which form: sending the same again is the same inquiry.
    submission_sha256 bytea       not null constraint inquiry_is_sent_once unique
                                  check (length(submission_sha256) = 32),
    received_at       timestamptz not null,

    -- What the visitor had read: the exact version and, if they asked about one, the section of it.
    topic_id          uuid        not null,
    version_number    integer     not null,
    section_id        uuid,
    topic_title       text        not null,
    section_heading   text,
    foreign key (topic_id, version_number) references topic_version (topic_id, number),
    foreign key (topic_id, version_number, section_id)
        references topic_version_section (topic_id, number, section_id),
    check ((section_id is null) = (section_heading is null)),

    name              text        not null constraint inquiry_needs_a_name
                                  check (btrim(name) <> '' and length(name) <= 200),
    email             text        check (length(email) <= 254),
    phone             text        check (length(phone) <= 40),
    message           text        check (length(message) <= 5000),
    preferred_way     text        check (preferred_way in ('PHONE', 'EMAIL')),
    preferred_time    text        check (length(preferred_time) <= 200),
    -- The wording the visitor agreed to, absent if they did not tick it.
    consent           text        check (length(consent) <= 1000),
    language          text        not null check (language in ('en', 'es')),

    status            text        not null check (status in ('RECEIVED', 'ASSIGNED', 'CLOSED', 'SPAM')),
    assignee_id       uuid        references account (id),
    assignee_name     text,
    outcome           text        check (outcome in ('BOOKED', 'ANSWERED', 'NOT_SUITABLE', 'DECLINED', 'UNREACHABLE')),
    check ((assignee_id is null) = (assignee_name is null)),
    constraint inquiry_assigned_is_somebodys check ((status in ('ASSIGNED', 'CLOSED')) = (assignee_id is not null)),
    constraint inquiry_closed_has_an_outcome check ((status = 'CLOSED') = (outcome is not null)),

    search_text       text        generated always as (lower(
                                      reference || ' ' || name || ' ' || coalesce(email, '') || ' '
                                      || coalesce(phone, '') || ' '
                                      || coalesce(regexp_replace(phone, '[^0-9]', '', 'g'), '') || ' '
                                      || coalesce(message, ''))) stored
);

create index inquiry_newest on inquiry (received_at desc, id desc);
create index inquiry_status_newest on inquiry (status, received_at desc, id desc);
create index inquiry_assignee on inquiry (assignee_id, status);
create index inquiry_version on inquiry (topic_id, version_number);
create index inquiry_search on inquiry using gin (search_text gin_trgm_ops);

-- The moves an inquiry may make; the same list stands in the aggregate.
create function check_inquiry_move() returns trigger language plpgsql as $$
begin
    if (old.status, new.status) not in (
        ('RECEIVED', 'ASSIGNED'), ('RECEIVED', 'SPAM'),
        ('ASSIGNED', 'CLOSED'), ('ASSIGNED', 'SPAM'),
        ('CLOSED', 'ASSIGNED'),
        ('SPAM', 'RECEIVED'))
    then
        raise exception 'An inquiry does not go from % to %', old.status, new.status
            using errcode = 'check_violation', constraint = 'inquiry_move_is_legal';
    end if;
    return new;
end $$;

create trigger inquiry_move_is_legal
    before update on inquiry for each row when (old.status is distinct from new.status)
    execute function check_inquiry_move();

-- What was sent stays as it was sent.
create trigger inquiry_stays_as_sent
    before update of reference, submission_sha256, received_at, topic_id, version_number, section_id, topic_title,
        section_heading, name, email, phone, message, preferred_way, preferred_time, consent, language
    on inquiry for each row
    when ((old.reference, old.submission_sha256, old.received_at, old.topic_id, old.version_number, old.section_id,
           old.topic_title, old.section_heading, old.name, old.email, old.phone, old.message, old.preferred_way,
           old.preferred_time, old.consent, old.language)
          is distinct from
          (new.reference, new.submission_sha256, new.received_at, new.topic_id, new.version_number, new.section_id,
           new.topic_title, new.section_heading, new.name, new.email, new.phone, new.message, new.preferred_way,
           new.preferred_time, new.consent, new.language))
    execute function reject_change();

-- The timeline: append-only, in the order things happened.
create table inquiry_event (
    id          uuid        not null primary key,
    inquiry_id  uuid        not null references inquiry (id),
    occurred_at timestamptz not null,
    kind        text        not null check (kind in ('RECEIVED', 'SEEN', 'ASSIGNED', 'NOTED', 'CLOSED', 'REOPENED',
                                                     'MARKED_AS_SPAM', 'MARKED_AS_NO_SPAM')),
    -- Absent for what the visitor did.
    actor_id    uuid        references account (id),
    actor_name  text,
    -- The note's words, the outcome, the reason: what the kind calls for.
    text        text        check (length(text) <= 5000),
    check ((actor_id is null) = (actor_name is null)),
    check ((kind = 'RECEIVED') = (actor_id is null)),
    check (kind <> 'NOTED' or btrim(text) <> '')
);

create index inquiry_event_timeline on inquiry_event (inquiry_id, occurred_at, id);
-- Once per person: the timeline tells who has seen it, the audit tells each time.
create unique index inquiry_event_seen_once on inquiry_event (inquiry_id, actor_id) where kind = 'SEEN';

create trigger inquiry_event_is_append_only
    before update or delete on inquiry_event for each row execute function reject_change();
create trigger inquiry_event_is_never_emptied
    before truncate on inquiry_event for each statement execute function reject_change();

grant select, insert, update on inquiry to portal_app;
grant select, insert on inquiry_event to portal_app;
