-- The clinic's terms hold for all topics: how each is written, and how not. A text with a forbidden form is not
-- published. What checks only suggest somebody may set aside, for a reason and for that very text: a row says nothing
-- about the same section once the words are others, and holds again if they come back. What a topic cannot do without
-- is kept beside it, for readability is told with and without it.

create table term (
    id       uuid    not null primary key,
    revision integer not null,
    required text    not null constraint term_is_unique unique
                     check (required = btrim(required) and required <> '' and length(required) <= 100),
    hint     text    not null check (length(hint) <= 300)
);

create table term_forbidden_form (
    term_id  uuid    not null references term (id),
    -- Two terms that forbid the same form would each want another one instead.
    form     text    not null constraint term_forbidden_form_is_unique primary key
                     check (form = btrim(form) and form <> '' and length(form) <= 100),
    any_case boolean not null
);

create index term_forbidden_form_term on term_forbidden_form (term_id);

-- What one term requires no term forbids. Deferred: a change may exchange the two.
create function keep_terms_apart() returns trigger language plpgsql as $$
begin
    if exists (select from term join term_forbidden_form on form = required) then
        raise exception 'A form is required and forbidden' using errcode = 'unique_violation';
    end if;
    return null;
end $$;

create constraint trigger term_is_not_forbidden after insert or update on term
    deferrable initially deferred for each row execute function keep_terms_apart();
create constraint trigger term_forbidden_form_is_not_required after insert or update on term_forbidden_form
    deferrable initially deferred for each row execute function keep_terms_apart();

create table check_set_aside (
    section_id     uuid        not null references topic_section (id),
    -- Only what does not keep a topic from being published can be set aside.
    check_name     text        not null constraint check_may_be_set_aside check (check_name in
                               ('VAGUE_LINK', 'EMPTY_BLOCK', 'LIST_OF_ONE', 'LONG_PARAGRAPH', 'ALL_CAPITALS',
                                'REPEATED_WORD', 'PASSIVE_VOICE')),
    -- Of the words and the sentence around them.
    text_sha256    text        not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
    reason         text        not null check (btrim(reason) <> '' and length(reason) <= 500),
    set_aside_at   timestamptz not null,
    set_aside_by   uuid        not null references account (id),
    set_aside_name text        not null,
    primary key (section_id, check_name, text_sha256)
);

create table topic_unavoidable_term (
    topic_id uuid not null references topic (id),
    term     text not null check (term = btrim(term) and term <> '' and length(term) <= 100),
    primary key (topic_id, term)
);

grant select, insert, update, delete on term to portal_app;
grant select, insert, delete on term_forbidden_form, check_set_aside, topic_unavoidable_term to portal_app;
