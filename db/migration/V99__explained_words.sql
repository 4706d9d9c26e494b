-- Words that pages explain where a reader meets them first: marketing writes them down with their other forms and what they
-- mean. A change ends the row that was there and adds another, so that the site of a moment explains what it explained then.

create table explained_word (
    -- Stays the same when the word is changed, removed or put back.
    id           uuid        not null,
    -- Counts its changes.
    number       integer     not null check (number >= 1),
    language     text        not null check (language in ('en', 'es')),
    word         text        not null check (btrim(word) <> '' and length(word) <= 60),
    -- How it is written otherwise, such as its plural.
    forms        text[]      not null check (cardinality(forms) <= 20),
    explanation  text        not null check (btrim(explanation) <> '' and length(explanation) <= 300),
    since        timestamptz not null,
    until        timestamptz,
    written_by   uuid        not null references account (id),
    written_name text        not null,
    primary key (id, number),
    constraint explained_word_ends_after_it_began check (until >= since)
);

create unique index explained_word_is_explained_once on explained_word (id) where until is null;

-- One at a time: whoever comes second sees what the first has stored.
create function refuse_word_that_is_explained() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('explained-word:' || new.language));
    if exists (select from explained_word other
               where other.language = new.language and other.until is null and other.id <> new.id
                 and exists (select folded(form) from unnest(other.forms || other.word) form
                             intersect select folded(form) from unnest(new.forms || new.word) form)) then
        raise exception 'A form of “%” is explained already', new.word
            using errcode = 'unique_violation', constraint = 'explained_word_has_its_forms_alone';
    end if;
    return new;
end $$;

create trigger explained_word_has_its_forms_alone
    before insert on explained_word for each row execute function refuse_word_that_is_explained();

-- All that ever becomes of a row is that it ends.
create trigger explained_word_only_ends
    before update on explained_word for each row
    when (old.until is not null or new.until is null
          or (old.id, old.number, old.language, old.word, old.forms, old.explanation, old.since, old.written_by,
              old.written_name)
             is distinct from
             (new.id, new.number, new.language, new.word, new.forms, new.explanation, new.since, new.written_by,
              new.written_name))
    execute function reject_change();
create trigger explained_word_is_never_deleted
    before delete on explained_word for each row execute function reject_change();
create trigger explained_word_is_never_emptied
    before truncate on explained_word for each statement execute function reject_change();

grant select, insert, update (until) on explained_word to portal_app;
