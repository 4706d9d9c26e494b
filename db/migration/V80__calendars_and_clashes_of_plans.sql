-- Whoever planned something is told of a clash once, not again with each publication.

-- What the planner of a plan has been told is in its way, until it is out of it: what comes back after that is news.
create table topic_plan_clash (
    plan_id uuid        not null primary key references topic_plan (id),
    clash   text        not null check (clash ~ '^[A-Z_]+$'),
    told_at timestamptz not null
);

grant select, insert, update, delete on topic_plan_clash to portal_app;
