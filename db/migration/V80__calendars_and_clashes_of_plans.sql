-- Calendars read what is planned, too, at an address of its own for each account: what next steps are read at shows no plan,
-- and the other way round. And whoever planned something is told of a clash once, not again with each publication.

alter table calendar_address add column about text not null default 'INQUIRIES' check (about in ('INQUIRIES', 'PLANS'));
alter table calendar_address alter column about drop default;
alter table calendar_address drop constraint calendar_address_pkey;
alter table calendar_address add primary key (account_id, about);

-- Who guesses such addresses is made to wait.
alter table brake drop constraint brake_kind_check;
alter table brake add constraint brake_kind_check check (kind in ('account', 'address', 'form', 'calendar'));

-- What the planner of a plan has been told is in its way, until it is out of it: what comes back after that is news.
create table topic_plan_clash (
    plan_id uuid        not null primary key references topic_plan (id),
    clash   text        not null check (clash ~ '^[A-Z_]+$'),
    told_at timestamptz not null
);

grant select, insert, update, delete on topic_plan_clash to portal_app;
