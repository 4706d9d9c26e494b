-- Coordinators keep filters under names: each for themselves, or for the team. What one needs to count them all at once
-- stands in the index of what is open.

create table inquiry_view (
    id         uuid        not null primary key,
    owner_id   uuid        not null references account (id),
    shared     boolean     not null,
    name       text        not null constraint inquiry_view_has_a_name
                           check (btrim(name) <> '' and name = btrim(name) and length(name) <= 60),
    -- Among the team's, or among one's own.
    place      integer     not null,

    scope      text        not null check (scope in ('TO_ANSWER', 'MINE', 'RECEIVED', 'TODAY', 'LATE', 'WAITING',
                                                     'SNOOZED', 'OPEN', 'CLOSED', 'SPAM', 'ALL')),
    priorities text[]      not null check (priorities <@ array['HIGH', 'NORMAL', 'LOW']),
    assignees  uuid[]      not null,
    topics     uuid[]      not null,
    languages  text[]      not null check (languages <@ array['en', 'es'])
);

create unique index inquiry_view_of_one_is_named_once on inquiry_view (owner_id, folded(name)) where not shared;
create unique index inquiry_view_of_all_is_named_once on inquiry_view (folded(name)) where shared;

grant select, insert, update, delete on inquiry_view to portal_app;

drop index inquiry_due_and_whose;
create index inquiry_due_and_whose on inquiry (next_step_by, id)
    include (next_step, status, assignee_id, priority, topic_id, language) where next_step is not null;

-- What a topic or a person had, over the years, without reading all that came in meanwhile.
create index inquiry_topic_newest on inquiry (topic_id, received_at desc, id desc);
create index inquiry_assignee_newest on inquiry (assignee_id, received_at desc, id desc) where assignee_id is not null;
