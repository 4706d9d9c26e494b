-- What an administrator has typed about the clinic and looks at before it is applied: whichever node is asked for a page of
-- the preview has it say that. There is one of each account, which is replaced, and is gone once it is applied, not wanted,
-- or a day old.

create table clinic_preview (
    account_id uuid        not null primary key references account (id),
    shown_at   timestamptz not null,
    -- All but the mark, as JSON.
    facts      jsonb       not null check (jsonb_typeof(facts) = 'object' and length(facts::text) <= 200000),
    mark_kind  text        check (mark_kind in ('SVG', 'PNG')),
    mark       bytea       check (length(mark) between 1 and 262144),
    constraint clinic_preview_has_marks_of_a_kind check ((mark is null) = (mark_kind is null))
);

grant select, insert, update (shown_at, facts, mark_kind, mark), delete on clinic_preview to portal_app;
