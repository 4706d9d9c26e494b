-- What is done to a topic is kept as it happens, so that its history reads as one timeline: who wrote in it, what was said
-- about it, when it was published, withdrawn, handed on. Every act is a row that never changes. Changes of the text, of
-- which there is one every few seconds while somebody writes, are one row for each person and clock hour, which grows.
--
-- What is true elsewhere is not said again: what a version says of itself and why one was withdrawn stand in topic_version
-- and topic_live_period, what was said in a comment in topic_remark, from where its author can take it away. A row that
-- tells of a publication or a withdrawal agrees with what proves it, or is refused.

create table topic_act (
    id          uuid        not null primary key,
    topic_id    uuid        not null references topic (id),
    -- What was done, in a word of the application's, which may have new ones.
    kind        text        not null check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 40),
    -- Absent where the portal did it by itself. The name is that of that time.
    actor_id    uuid        references account (id),
    actor_name  text        check (actor_name is not null or actor_id is null),
    began_at    timestamptz not null,
    happened_at timestamptz not null check (happened_at >= began_at),
    -- Of changes that are summed up, when the hour began in which the clinic's clocks showed them. A moment, not what the
    -- clocks showed: the hour that they show twice is two.
    hour_at     timestamptz check (hour_at <= began_at),
    times       integer     not null default 1 check (times >= 1),
    version     integer,
    comment_id  uuid        references topic_comment (id),
    remark_id   uuid        references topic_remark (id),
    -- What else there is to say, by kind.
    detail      jsonb       not null default '{}' check (jsonb_typeof(detail) = 'object'),
    foreign key (topic_id, version) references topic_version (topic_id, number),
    constraint topic_act_sums_up_changes_of_the_text check ((kind = 'edited') = (hour_at is not null)),
    constraint topic_act_sums_up_one_persons_changes check (hour_at is null or actor_id is not null),
    constraint topic_act_happened_once check (hour_at is not null or (times = 1 and happened_at = began_at)),
    constraint topic_act_of_a_version check (kind not in ('published', 'withdrawn') or version is not null)
);

create index topic_act_newest on topic_act (topic_id, happened_at desc, id desc);
create unique index topic_act_of_an_hour on topic_act (topic_id, actor_id, hour_at) where hour_at is not null;
-- A version is published once, and withdrawn once.
create unique index topic_act_of_a_version_once on topic_act (topic_id, version, kind)
    where kind in ('published', 'withdrawn');
-- Saying it in other words is nothing new.
create unique index topic_act_of_a_remark_once on topic_act (remark_id) where remark_id is not null;

-- What the changes that are summed up were, and which sections they were about. Sections are told by their id, and called
-- what they are called by now: an hour's first save may hold half a heading.
create table topic_act_edit (
    act_id     uuid not null references topic_act (id),
    did        text not null check (did ~ '^[a-z]+(-[a-z]+)*$' and length(did) <= 40),
    section_id uuid references topic_section (id),
    constraint topic_act_edit_is_told_once unique nulls not distinct (act_id, did, section_id)
);

create function let_act_only_grow() returns trigger language plpgsql as $$
begin
    if old.hour_at is null
        or new.times <= old.times
        or new.happened_at < old.happened_at
        or to_jsonb(new) - '{times,happened_at}'::text[] <> to_jsonb(old) - '{times,happened_at}'::text[] then
        raise exception 'What was done stays as it was; what is summed up only grows' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger topic_act_only_grows
    before update on topic_act for each row execute function let_act_only_grow();
create trigger topic_act_is_never_deleted
    before delete on topic_act for each row execute function reject_change();
create trigger topic_act_is_never_emptied
    before truncate on topic_act for each statement execute function reject_change();
create trigger topic_act_edit_is_append_only
    before update or delete on topic_act_edit for each row execute function reject_change();
create trigger topic_act_edit_is_never_emptied
    before truncate on topic_act_edit for each statement execute function reject_change();

create function refuse_act_that_disagrees() returns trigger language plpgsql as $$
begin
    if new.kind = 'published' and not exists (
        select from topic_version
        where topic_id = new.topic_id and number = new.version and published_at = new.happened_at
            and published_by = new.actor_id and publisher_name = new.actor_name)
    or new.kind = 'withdrawn' and not exists (
        select from topic_live_period
        where topic_id = new.topic_id and number = new.version and live_until = new.happened_at
            and withdrawn_by = new.actor_name) then
        raise exception 'Version % was not % like that', new.version, new.kind using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger topic_act_agrees_with_what_proves_it
    before insert on topic_act for each row execute function refuse_act_that_disagrees();

-- The application adds, and lets an hour grow. Nothing that was kept can be written anew, whatever goes wrong in it.
grant select, insert on topic_act, topic_act_edit to portal_app;
grant update (times, happened_at) on topic_act to portal_app;

-- From before this is kept what is known: what was published and withdrawn, what was said and settled, and what the audit
-- trail has. Rows get the ids of those that they are made from. Nobody knows who wrote in which hour; so from each topic's
-- row of the kind edits-kept on its changes are known, and before it none.

insert into topic_act (id, topic_id, kind, actor_id, actor_name, began_at, happened_at)
select coalesce(audit.id, gen_random_uuid()), topic.id, 'created', audit.actor_id, audit.actor_name,
    topic.created_at, topic.created_at
from topic
left join lateral (
    select id, actor_id, actor_name from audit_event
    where subject_type = 'topic' and subject_id = topic.id and action = 'topic.create'
    order by occurred_at limit 1) audit on true;

insert into topic_act (id, topic_id, kind, actor_id, actor_name, began_at, happened_at, version, detail)
select audit.id, topic.id, kept.kind, audit.actor_id, audit.actor_name, audit.occurred_at, audit.occurred_at,
    case when kept.kind = 'restored' then (audit.detail ->> 'version')::integer end,
    case kept.kind
        when 'imported' then jsonb_build_object('file', audit.detail ->> 'file')
        -- Called what they are called by now: the audit trail has only the id.
        when 'handed-on' then jsonb_build_object('to', receiver.id, 'name', receiver.name)
        when 'preview-shared' then jsonb_build_object('link', link.id, 'until', link.expires_at)
        when 'preview-ended' then jsonb_build_object('link', link.id)
        else '{}'
    end
from audit_event audit
join (values
    ('topic.import', 'imported'),
    ('topic.restore', 'restored'),
    ('topic.archive', 'archived'),
    ('topic.take-from-archive', 'taken-from-archive'),
    ('topic.take-over', 'taken-over'),
    ('topic.hand-on', 'handed-on'),
    ('topic.preview.share', 'preview-shared'),
    ('topic.preview.revoke', 'preview-ended')) kept (action, kind) on kept.action = audit.action
join topic on topic.id = audit.subject_id
left join account receiver on kept.kind = 'handed-on' and receiver.id::text = audit.detail ->> 'to'
left join preview_link link on kept.kind like 'preview-%' and link.id::text = audit.detail ->> 'link'
where audit.subject_type = 'topic'
    and (kept.kind <> 'handed-on' or receiver.id is not null)
    and (kept.kind not like 'preview-%' or link.id is not null);

insert into topic_act (id, topic_id, kind, actor_id, actor_name, began_at, happened_at, version)
select period.id, version.topic_id, 'published', version.published_by, version.publisher_name,
    version.published_at, version.published_at, version.number
from topic_version version
join topic_live_period period on period.topic_id = version.topic_id and period.number = version.number;

insert into topic_act (id, topic_id, kind, actor_id, actor_name, began_at, happened_at, version)
select coalesce(audit.id, gen_random_uuid()), period.topic_id, 'withdrawn', audit.actor_id, period.withdrawn_by,
    period.live_until, period.live_until, period.number
from topic_live_period period
left join lateral (
    select id, actor_id from audit_event
    where subject_type = 'topic' and subject_id = period.topic_id and action = 'topic.withdraw'
        and detail ->> 'version' = period.number::text
    order by occurred_at limit 1) audit on true
where period.withdrawn_by is not null;

insert into topic_act (id, topic_id, kind, actor_id, actor_name, began_at, happened_at, comment_id, remark_id)
select remark.id, comment.topic_id,
    case when row_number() over (partition by comment.id order by remark.made_at, remark.id) = 1
        then 'commented' else 'replied' end,
    remark.author_id, remark.author_name, remark.made_at, remark.made_at, comment.id, remark.id
from topic_remark remark
join topic_comment comment on comment.id = remark.comment_id;

insert into topic_act (id, topic_id, kind, actor_id, actor_name, began_at, happened_at, comment_id)
select id, topic_id, 'resolved', resolved_by, resolver_name, resolved_at, resolved_at, id
from topic_comment
where resolved_at is not null;

insert into topic_act (id, topic_id, kind, began_at, happened_at)
select id, id, 'edits-kept', now(), now()
from topic;
