-- What is late is told to whoever is on duty after a while, and to all coordinators after another one, each once. Both are
-- business time, and rules of the desk like what is promised (decision 19).

alter table desk_rules add column escalate_to_duty_minutes integer not null default 60;
alter table desk_rules add column escalate_to_all_minutes integer not null default 240;
alter table desk_rules add constraint desk_rules_escalate_to_duty_first check (
    escalate_to_duty_minutes between 1 and 12000 and escalate_to_all_minutes between 1 and 12000
    and escalate_to_duty_minutes <= escalate_to_all_minutes);

-- Who is on duty in which half of which weekday: they are told of new inquiries, and first of what is late.
create table duty_shift (
    weekday      integer not null check (weekday between 1 and 7),
    half         text    not null check (half in ('MORNING', 'AFTERNOON')),
    account_id   uuid    not null references account (id),
    account_name text    not null,
    primary key (weekday, half, account_id)
);

grant select, insert, delete on duty_shift to portal_app;

-- Which late step was told to whom. Whichever node writes the row tells it; no other can write it again.
create table inquiry_escalation (
    inquiry_id   uuid        not null references inquiry (id),
    due_by       timestamptz not null,
    level        text        not null check (level in ('DUTY', 'ALL')),
    escalated_at timestamptz not null,
    primary key (inquiry_id, due_by, level)
);

grant select, insert on inquiry_escalation to portal_app;

-- What is late already stays with those who have it late: nobody gets a hundred notices at once.
insert into inquiry_escalation (inquiry_id, due_by, level, escalated_at)
select id, next_step_by, level, now() from inquiry cross join (values ('DUTY'), ('ALL')) levels (level)
where next_step_by < now();
