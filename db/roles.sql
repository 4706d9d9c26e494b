-- The two roles of Clinic Portal, for a DBA to create in an empty database:
--
--   psql -v owner_password=… -v app_password=… -d portal -f db/roles.sql
--
-- portal_owner owns the tables and is used by migrations only (SPRING_FLYWAY_USER). portal_app is what the running
-- application signs in as (SPRING_DATASOURCE_USERNAME): it owns nothing, cannot create anything, and each migration
-- grants it exactly what it needs. Running this again sets the passwords anew and changes nothing else.
-- Plain SQL but for the lines that begin with a backslash and the two passwords: the embedded database runs it too.

\set ON_ERROR_STOP on

do $$ begin
    if not exists (select from pg_roles where rolname = 'portal_owner') then
        create role portal_owner;
    end if;
    if not exists (select from pg_roles where rolname = 'portal_app') then
        create role portal_app;
    end if;
end $$;

alter role portal_owner login nosuperuser nocreatedb nocreaterole noinherit password :'owner_password';
alter role portal_app login nosuperuser nocreatedb nocreaterole noinherit password :'app_password';

-- Nobody but the two signs in to this database, and only the owner may create in it.
do $$ begin
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect, create, temporary on database %I to portal_owner', current_database());
    execute format('grant connect on database %I to portal_app', current_database());
end $$;
revoke all on schema public from public;
grant usage, create on schema public to portal_owner;
grant usage on schema public to portal_app;

-- Large objects belong to no table, and whoever may make them can fill the disk with them.
revoke execute on function lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) from public;
