-- How long a session goes on without anybody doing anything, as administrators set it. Without a row it is what the
-- application is configured with.

create table session_limit (
    only_row     boolean not null default true primary key check (only_row),
    idle_minutes integer not null check (idle_minutes between 2 and 120)
);

grant select, insert, update on session_limit to portal_app;
