-- A topic is somebody's: who began it, or took it over since. Of those from before nobody knows whose they are.
-- A topic that is not needed any more goes into the archive: nothing of it is deleted, nobody writes in it or publishes
-- it, and it can be taken out again.

alter table topic
    add owner_id    uuid references account (id),
    add owner_name  text,
    add archived_at timestamptz,
    add archived_by text,
    add constraint topic_owner_has_a_name check ((owner_id is null) = (owner_name is null)),
    add constraint topic_archived_by_somebody check ((archived_at is null) = (archived_by is null));

create index topic_owner on topic (owner_id);

-- What visitors read is not archived. The two sides are locked in the same order: the topic, then its live period.
create function refuse_archiving_live_topic() returns trigger language plpgsql as $$
begin
    if exists (select from topic_live_period where topic_id = new.id and live_until is null) then
        raise exception 'A topic that visitors read is not archived'
            using errcode = 'check_violation', constraint = 'topic_archived_is_not_live';
    end if;
    return new;
end $$;

create function refuse_publishing_archived_topic() returns trigger language plpgsql as $$
begin
    if exists (select from topic where id = new.topic_id and archived_at is not null) then
        raise exception 'A topic in the archive is not published'
            using errcode = 'check_violation', constraint = 'topic_archived_is_not_live';
    end if;
    return new;
end $$;

create trigger topic_archived_is_not_live
    before update of archived_at on topic for each row
    when (old.archived_at is null and new.archived_at is not null)
    execute function refuse_archiving_live_topic();
create trigger topic_live_period_of_no_archived_topic
    before insert on topic_live_period for each row execute function refuse_publishing_archived_topic();
