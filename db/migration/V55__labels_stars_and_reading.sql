-- Coordinators put labels on inquiries, which all see, and stars, which only they do; and of each it is known up to which
-- revision somebody has read it. A label that is on nothing is none. Views are narrowed by all three.

create table inquiry_label (
    name text not null primary key check (btrim(name) <> '' and name = btrim(name) and length(name) <= 30)
);

-- Written in one way only.
create unique index inquiry_label_is_written_in_one_way on inquiry_label (folded(name));

create table inquiry_labelled (
    inquiry_id uuid not null references inquiry (id),
    label      text not null references inquiry_label (name),
    primary key (inquiry_id, label)
);

create index inquiry_labelled_with on inquiry_labelled (label, inquiry_id);

create table inquiry_star (
    account_id uuid not null references account (id),
    inquiry_id uuid not null references inquiry (id),
    primary key (account_id, inquiry_id)
);

create table inquiry_read (
    account_id uuid    not null references account (id),
    inquiry_id uuid    not null references inquiry (id),
    revision   integer not null,
    primary key (account_id, inquiry_id)
);

grant select, insert, delete on inquiry_label to portal_app;
grant select, insert, delete on inquiry_labelled to portal_app;
grant select, insert, delete on inquiry_star to portal_app;
grant select, insert, update, delete on inquiry_read to portal_app;

alter table inquiry_view add column labels text[] not null default '{}';
alter table inquiry_view add column starred boolean not null default false;
alter table inquiry_view add column unread boolean not null default false;
