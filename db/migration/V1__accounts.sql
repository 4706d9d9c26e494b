-- Who may use the portal. An account is invited, signs in, is deactivated, and is never deleted: versions, inquiries
-- and audit events keep pointing at it.

create table account (
    id             uuid        not null primary key,
    revision       integer     not null,
    -- Kept in lower case, so that one person cannot have two accounts.
    email          text        not null constraint account_email_is_unique unique
                               check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 254),
    name           text        not null check (btrim(name) <> '' and length(name) <= 200),
    -- Argon2id in PHC form. Absent until the person has set a password through their one-time link.
    password_hash  text        check (password_hash like '$argon2id$%'),
    -- Raised whenever what the account may do changes or its password does; a session begun under another number ends.
    sign_in_epoch  integer     not null default 0 check (sign_in_epoch >= 0),
    created_at     timestamptz not null,
    -- When the name, the roles, the password or the access last became what they are.
    changed_at     timestamptz not null default now(),
    deactivated_at timestamptz check (deactivated_at >= created_at)
);

create table account_role (
    account_id uuid not null references account (id),
    role       text not null check (role in ('MARKETING', 'REVIEWER', 'COORDINATOR', 'ADMIN')),
    primary key (account_id, role)
);

-- A one-time link with which a person sets their password, or, without an account, makes the first administrator.
-- Only the SHA-256 of its token is here: who reads the table cannot use the link.
create table account_link (
    token_sha256 bytea       not null primary key check (length(token_sha256) = 32),
    account_id   uuid        references account (id),
    created_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > created_at),
    used_at      timestamptz
);

create index account_link_account on account_link (account_id);

-- Somebody must always be able to let others in. Checked at commit, and one transaction at a time, so that two
-- administrators who deactivate each other at the same moment cannot both succeed.
create function keep_one_active_administrator() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('keep_one_active_administrator'));
    if not exists (select from account a join account_role r on r.account_id = a.id
                   where r.role = 'ADMIN' and a.deactivated_at is null and a.password_hash is not null) then
        raise exception 'At least one active administrator must remain'
            using errcode = 'check_violation', constraint = 'one_active_administrator_remains';
    end if;
    return null;
end $$;

create constraint trigger one_active_administrator_remains
    after update on account deferrable initially deferred for each row
    when (old.deactivated_at is null and old.password_hash is not null
          and (new.deactivated_at is not null or new.password_hash is null))
    execute function keep_one_active_administrator();

create constraint trigger one_active_administrator_remains
    after delete on account_role deferrable initially deferred for each row
    when (old.role = 'ADMIN')
    execute function keep_one_active_administrator();

grant select, insert, update on account to portal_app;
grant select, insert, delete on account_role to portal_app;
grant select, insert, update on account_link to portal_app;
