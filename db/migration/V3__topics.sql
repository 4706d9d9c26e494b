-- A topic is the draft that marketing edits. Publishing copies it whole into topic_version, which never changes
-- afterwards: the public page, and anyone who asks later what patients were told, read only versions.

create extension if not exists btree_gist;

create table topic (
    id            uuid        not null primary key,
    revision      integer     not null,
    slug          text        not null constraint topic_slug_is_unique unique
                              check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    language      text        not null check (language in ('en', 'es')),
    -- The short line above the title. Label, title and summary may be empty in a draft; publishing wants a title.
    label         text        not null check (length(label) <= 100),
    title         text        not null check (length(title) <= 200),
    summary       text        not null check (length(summary) <= 1000),
    version_count integer     not null default 0 check (version_count >= 0),
    created_at    timestamptz not null,
    changed_at    timestamptz not null check (changed_at >= created_at),
    changed_by    text        not null
);

create table topic_section (
    id         uuid    not null primary key,
    topic_id   uuid    not null references topic (id),
    -- Counts changes of kind, heading and body, so that two people can edit two sections; moving does not count.
    revision   integer not null,
    -- Absent while the section is in the topic's bin, from where it can be put back.
    position   integer check (position >= 0),
    kind       text    not null check (kind ~ '^[A-Z_]+$'),
    heading    text    not null check (length(heading) <= 200),
    body       jsonb   not null check (jsonb_typeof(body -> 'blocks') = 'array'),
    changed_at timestamptz not null,
    changed_by text    not null,
    removed_at timestamptz,
    check ((position is null) = (removed_at is not null)),
    constraint topic_section_position_is_unique unique (topic_id, position) deferrable initially deferred
);

create table topic_version (
    -- Restricting: a topic that has been published cannot be deleted.
    topic_id        uuid        not null references topic (id),
    number          integer     not null check (number >= 1),
    -- The title and slug also stand in the content; here for lists.
    title           text        not null check (btrim(title) <> '' and title = content ->> 'title'),
    slug            text        not null generated always as (content ->> 'slug') stored,
    -- The whole content as it was hashed, to the byte: json keeps the text as written, jsonb would not.
    content         json        not null check (json_typeof(content -> 'sections') = 'array'),
    content_sha256  bytea       not null,
    previous_number integer     generated always as (nullif(number - 1, 0)) stored,
    previous_sha256 bytea,
    note            text        not null check (btrim(note) <> '' and length(note) <= 1000),
    published_at    timestamptz not null,
    published_by    uuid        not null references account (id),
    publisher_name  text        not null,
    primary key (topic_id, number),
    unique (topic_id, number, content_sha256),
    constraint topic_version_hash_fits check (content_sha256 = sha256(convert_to(content::text, 'UTF8'))),
    -- Each version names the one before by its hash: none can be left out, and none put in between.
    constraint topic_version_chain_starts check ((number = 1) = (previous_sha256 is null)),
    constraint topic_version_chain_fits foreign key (topic_id, previous_number, previous_sha256)
        references topic_version (topic_id, number, content_sha256),
    -- A slug at which a topic was ever published stays that topic's own: an old link never leads to another one.
    constraint topic_version_slug_stays exclude using gist (slug with =, topic_id with <>)
);

create trigger topic_version_is_append_only
    before update or delete on topic_version for each row execute function reject_change();
create trigger topic_version_is_never_emptied
    before truncate on topic_version for each statement execute function reject_change();

-- The sections of a version, so that an inquiry can point at one. Written by the database from the content itself,
-- so it cannot say anything else.
create table topic_version_section (
    topic_id   uuid    not null,
    number     integer not null,
    section_id uuid    not null,
    position   integer not null,
    heading    text    not null,
    primary key (topic_id, number, section_id),
    foreign key (topic_id, number) references topic_version (topic_id, number)
);

create trigger topic_version_section_is_append_only
    before update or delete on topic_version_section for each row execute function reject_change();
create trigger topic_version_section_is_never_emptied
    before truncate on topic_version_section for each statement execute function reject_change();

create function list_version_sections() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
begin
    insert into public.topic_version_section (topic_id, number, section_id, position, heading)
    select new.topic_id, new.number, (s.value ->> 'id')::uuid, s.ordinality - 1, s.value ->> 'heading'
    from json_array_elements(new.content -> 'sections') with ordinality s;
    return null;
end $$;

create trigger topic_version_lists_its_sections
    after insert on topic_version for each row execute function list_version_sections();

-- Which version was live when. An open end means now; at most one version of a topic is live at any moment.
create table topic_live_period (
    id              uuid        not null primary key,
    topic_id        uuid        not null,
    number          integer     not null,
    live_from       timestamptz not null,
    live_until      timestamptz check (live_until > live_from),
    -- Why no version followed: only withdrawing ends a period with a reason.
    withdrawn_reason text       check (btrim(withdrawn_reason) <> '' and length(withdrawn_reason) <= 1000),
    withdrawn_by    text,
    foreign key (topic_id, number) references topic_version (topic_id, number),
    check (withdrawn_reason is null or live_until is not null),
    check ((withdrawn_reason is null) = (withdrawn_by is null)),
    constraint topic_has_one_live_version
        exclude using gist (topic_id with =, tstzrange(live_from, live_until) with &&)
);

create index topic_live_period_now on topic_live_period (topic_id) where live_until is null;

-- What has ended stays as it was.
create function keep_ended_period() returns trigger language plpgsql as $$
begin
    raise exception 'A period that has ended does not change' using errcode = 'restrict_violation';
end $$;

create trigger topic_live_period_stays_ended
    before update on topic_live_period for each row when (old.live_until is not null)
    execute function keep_ended_period();
create trigger topic_live_period_is_never_deleted
    before delete on topic_live_period for each row execute function reject_change();

grant select, insert, update on topic, topic_section to portal_app;
grant select, insert on topic_version to portal_app;
grant select on topic_version_section to portal_app;
grant select, insert on topic_live_period to portal_app;
grant update (live_until, withdrawn_reason, withdrawn_by) on topic_live_period to portal_app;
