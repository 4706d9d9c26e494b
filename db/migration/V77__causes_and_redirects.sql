-- Who withdraws a topic says what its readers are told of it, in words that the website has for each cause, beside the note
-- that colleagues read. One that another topic takes the place of says which: while that one is live, readers are led there.
-- What was withdrawn before has no cause, and its readers are told none.

alter table topic_live_period
    add withdrawn_cause text check (withdrawn_cause in ('OUTDATED', 'NO_LONGER_OFFERED', 'REPLACED', 'OVER', 'OTHER')),
    add replaced_by     uuid references topic (id),
    add constraint topic_live_period_cause_has_a_reason check (withdrawn_cause is null or withdrawn_reason is not null),
    add constraint topic_live_period_replaced_by_a_topic
        check ((withdrawn_cause is not distinct from 'REPLACED') = (replaced_by is not null)),
    add constraint topic_live_period_not_replaced_by_itself check (replaced_by <> topic_id),
    -- From now on; those from before are as they were.
    add constraint topic_live_period_withdrawn_for_a_cause
        check (withdrawn_reason is null or withdrawn_cause is not null) not valid;

grant update (withdrawn_cause, replaced_by) on topic_live_period to portal_app;

-- An address at which no topic is leads to one that was published, wherever that is by then. None leads to another one that
-- leads on, for each leads to a topic; and none stands where a topic is, was, or will be: old links never lead elsewhere.
create table redirect (
    id         uuid        not null primary key,
    slug       text        not null constraint redirect_slug_is_unique unique
                           check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    topic_id   uuid        not null references topic (id),
    -- The part of the page that is shown, as long as the page has it.
    section_id uuid        references topic_section (id),
    added_at   timestamptz not null,
    added_by   uuid        not null references account (id),
    added_name text        not null
);

create index redirect_topic on redirect (topic_id);

-- How often somebody came by way of an address, be it a redirect's or one that a topic had once: by the month, in the
-- clinic's time zone, and nothing else of them.
create table redirect_hit (
    slug  text   not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    month date   not null check (extract(day from month) = 1),
    hits  bigint not null check (hits > 0),
    primary key (slug, month)
);

-- Both sides hold the slug until they end: whoever comes second sees what the first has stored.
create function refuse_redirect_where_a_topic_is() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('slug:' || new.slug));
    if exists (select from topic where slug = new.slug) or exists (select from topic_version where slug = new.slug) then
        raise exception 'The slug % is, or was, that of a topic', new.slug
            using errcode = 'unique_violation', constraint = 'redirect_is_where_no_topic_is';
    end if;
    if not exists (select from topic_version where topic_id = new.topic_id) then
        raise exception 'A redirect leads to a topic that was published'
            using errcode = 'check_violation', constraint = 'redirect_leads_to_what_was_published';
    end if;
    return new;
end $$;

create function refuse_topic_where_a_redirect_is() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('slug:' || new.slug));
    if exists (select from redirect where slug = new.slug) then
        -- In the words of a unique constraint, by which whoever asks reads its name.
        raise exception 'The slug % leads to another topic and violates unique constraint "topic_is_where_no_redirect_is"',
            new.slug using errcode = 'unique_violation', constraint = 'topic_is_where_no_redirect_is';
    end if;
    return new;
end $$;

create trigger redirect_is_where_no_topic_is
    before insert or update on redirect for each row execute function refuse_redirect_where_a_topic_is();
create trigger topic_begins_where_no_redirect_is
    before insert on topic for each row execute function refuse_topic_where_a_redirect_is();
create trigger topic_moves_where_no_redirect_is
    before update on topic for each row when (old.slug <> new.slug)
    execute function refuse_topic_where_a_redirect_is();
-- After, as the slug is taken from the content.
create trigger topic_version_is_where_no_redirect_is
    after insert on topic_version for each row execute function refuse_topic_where_a_redirect_is();

grant select, insert, delete on redirect to portal_app;
grant select, insert on redirect_hit to portal_app;
grant update (hits) on redirect_hit to portal_app;
