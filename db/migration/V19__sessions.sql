-- Who is signed in where: one row for each session, on whichever node, so that a person sees and ends their own, and so
-- that a session ends everywhere at once. Whatever ends an account's rights ends its sessions here, in the same
-- transaction, and says so to every node; no caller has to think of it.

create table account_session (
    id            uuid        not null primary key,
    account_id    uuid        not null references account (id),
    -- The account's when it signed in.
    sign_in_epoch integer     not null,
    -- Of the cookie, so that whoever comes back with it is told why it is worth nothing any more. It signs nobody in.
    cookie_sha256 bytea       not null unique check (length(cookie_sha256) = 32),
    address       text        check (length(address) <= 100),
    browser       text        check (length(browser) <= 300),
    began_at      timestamptz not null,
    -- When its person last did something, give or take half a minute.
    acted_at      timestamptz not null,
    ended_at      timestamptz,
    ended_because text        check (ended_because in
        ('IDLE', 'LASTED', 'SIGNED_OUT', 'ENDED', 'CHANGED', 'NEW_PASSWORD', 'CLOSED')),
    check ((ended_at is null) = (ended_because is null))
);

create index account_session_open on account_session (account_id) where ended_at is null;
create index account_session_began on account_session (began_at);

-- What ended, ended for good.
create trigger account_session_stays_ended
    before update on account_session for each row when (old.ended_at is not null)
    execute function reject_change();

grant select, insert, delete on account_session to portal_app;
grant update (acted_at, ended_at, ended_because) on account_session to portal_app;

create function end_sessions_of_account() returns trigger language plpgsql as $$
begin
    update account_session
    set ended_at = now(),
        ended_because = case when new.deactivated_at is not null then 'CLOSED'
                             when new.password_hash is distinct from old.password_hash then 'NEW_PASSWORD'
                             else 'CHANGED' end
    where account_id = new.id and ended_at is null;
    perform pg_notify('portal', 'session ' || new.id);
    return null;
end $$;

create trigger account_ends_its_sessions
    after update on account for each row
    when (new.sign_in_epoch <> old.sign_in_epoch
        or (new.deactivated_at is not null and old.deactivated_at is null))
    execute function end_sessions_of_account();
