-- Two inquiries that look like one person's may be by two: somebody said so, and neither is suggested for the other any
-- more. Whoever takes that back leaves a trace in the audit, as whoever says it does.

create table inquiry_other_person (
    -- Each pair once, whichever of the two somebody looked at.
    one_id     uuid        not null references inquiry (id),
    other_id   uuid        not null references inquiry (id),
    said_at    timestamptz not null,
    actor_id   uuid        not null references account (id),
    actor_name text        not null,
    primary key (one_id, other_id),
    constraint inquiry_other_person_is_another check (one_id < other_id)
);

create index inquiry_other_person_other on inquiry_other_person (other_id);

create trigger inquiry_other_person_stays
    before update on inquiry_other_person for each row execute function reject_change();

grant select, insert, delete on inquiry_other_person to portal_app;
