-- Everybody chooses which kinds of notification they get. Without a row here they get all; what concerns the security of
-- one's own account cannot be refused.

create table notification_refusal (
    account_id uuid not null references account (id),
    kind       text not null check (kind ~ '^[a-z]+(\.[a-z-]+)*$'),
    primary key (account_id, kind),
    constraint notification_refusal_leaves_security check (kind !~ '^account(\.|$)')
);

grant select, insert, delete on notification_refusal to portal_app;
