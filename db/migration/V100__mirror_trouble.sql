-- Folders of the mirror that could not be written, as long as that is so: one row of each node and folder. Administrators are
-- told once when there is one, and once when it is gone.

create table mirror_trouble (
    -- The node's name and the folder.
    place       text        primary key,
    since       timestamptz not null,
    -- When it was tried last. Whoever has not tried for an hour has been taken down, and nobody waits for it.
    tried_at    timestamptz not null check (tried_at >= since),
    -- What the system said.
    detail      text        not null check (length(detail) <= 300)
);

grant select, insert, update, delete on mirror_trouble to portal_app;
