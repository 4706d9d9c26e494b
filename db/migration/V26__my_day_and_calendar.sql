-- Addresses at which a coordinator's own calendar reads their next steps: what, by when and which reference, never who.
-- The secret is in the address alone; here is only its digest. One for each account: a new one ends the one before.

create table calendar_address (
    account_id   uuid        not null primary key references account (id),
    token_sha256 bytea       not null unique check (length(token_sha256) = 32),
    -- In which the calendar is written: whoever asks for it has none.
    language     text        not null check (language in ('en', 'es')),
    created_at   timestamptz not null,
    last_used_at timestamptz
);

grant select, insert, update, delete on calendar_address to portal_app;

-- What somebody has done today.
create index inquiry_event_done on inquiry_event (actor_id, occurred_at) where kind in ('CALLED', 'PLANNED', 'CLOSED');
