-- What somebody should know of that happened elsewhere in the portal. What it is about is its sender's affair: here are
-- its kind, which names its words, the values in these, and where it leads.

create table notification (
    id         uuid        not null primary key,
    account_id uuid        not null references account (id),
    kind       text        not null check (kind ~ '^[a-z]+(\.[a-z-]+)*$'),
    -- "values" is a reserved word.
    details    jsonb       not null check (jsonb_typeof(details) = 'array'),
    -- Within the portal, so that no notification leads elsewhere.
    link       text        not null check (link ~ '^[a-z][A-Za-z0-9/?&=_-]*$' and length(link) <= 500),
    made_at    timestamptz not null,
    read_at    timestamptz check (read_at >= made_at)
);

create index notification_newest on notification (account_id, made_at desc);
create index notification_unread on notification (account_id) where read_at is null;

grant select, insert on notification to portal_app;
grant update (read_at) on notification to portal_app;
