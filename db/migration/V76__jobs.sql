-- What the portal does by itself, and when next: one row for each job that comes again and again, and one for each that is
-- done once. The columns are db-scheduler's, on whichever node a job is run; a row is held by the node that runs it, and
-- taken over by another once its heartbeat has ended.

create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_due on scheduled_tasks (execution_time) where not picked;
create index scheduled_tasks_running on scheduled_tasks (last_heartbeat) where picked;

grant select, insert, update, delete on scheduled_tasks to portal_app;
