-- What the contact form says to whoever fills it in: its questions, its hints and the sentences to agree to, whole, each
-- wording once and by a number. It is recorded before the first page with it is shown and never changes, so that an
-- inquiry can point at exactly what its author saw.

create table form_wording (
    number         integer     not null primary key check (number >= 1),
    first_shown_at timestamptz not null,
    language       text        not null check (language in ('en', 'es')),
    -- JSON: the name of each text with its words, in the order of the form.
    texts          text        not null,
    sha256         bytea       not null,
    constraint form_wording_is_recorded_once unique (sha256),
    constraint form_wording_is_named_by_its_hash check (sha256 = sha256(convert_to(texts, 'UTF8'))),
    constraint form_wording_says_its_language check ((texts::json ->> 'language' = language) is true)
);

create trigger form_wording_is_append_only
    before update or delete on form_wording for each row execute function reject_change();
create trigger form_wording_is_never_emptied
    before truncate on form_wording for each statement execute function reject_change();

grant select, insert on form_wording to portal_app;

-- Absent where a form did not say which it was: until now none did.
alter table inquiry add column wording integer
    constraint inquiry_names_a_wording_that_was_shown references form_wording (number);
alter table quarantined add column wording integer references form_wording (number);

create trigger inquiry_wording_stays_as_sent
    before update of wording on inquiry for each row
    when (old.wording is distinct from new.wording)
    execute function reject_change();
