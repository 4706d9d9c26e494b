-- The secret with which the contact form's tokens are signed: every node signs with, and knows, the same one.

create table form_key (
    id         uuid        not null primary key,
    secret     bytea       not null check (length(secret) = 32),
    created_at timestamptz not null
);

grant select, insert on form_key to portal_app;
