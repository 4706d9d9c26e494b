-- Whether the contact form works, tried every few minutes by the portal itself: with a form that is marked, goes all the
-- way to the desk and is taken back within its transaction. So there is nothing here but how it went; one row at most.

create table form_heartbeat (
    one           boolean     not null primary key default true check (one),
    -- Signs the marks, so that nobody else can mark a form.
    secret        bytea       not null check (length(secret) = 32),
    tried_at      timestamptz,
    passed_at     timestamptz,
    -- Since when it fails without a break, at which step by now, and what was seen of that. Never what a visitor wrote.
    failing_since timestamptz,
    step          text,
    detail        text check (length(detail) <= 300),
    constraint form_heartbeat_fails_at_a_step check (
        (failing_since is null) = (step is null) and (failing_since is null) = (detail is null)
    ),
    check (passed_at <= tried_at and failing_since <= tried_at)
);

grant select, insert on form_heartbeat to portal_app;
grant update (tried_at, passed_at, failing_since, step, detail) on form_heartbeat to portal_app;
