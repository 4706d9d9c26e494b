-- What the desk calls spam, and what it does not, teaches which words are whose. Of a word only the first half of its SHA-256 is
-- kept, and in how many forms of either kind it was: no form can be read out of that.

create table spam_word (
    word bytea   not null primary key check (length(word) = 16),
    spam integer not null check (spam >= 0),
    good integer not null check (good >= 0)
);

-- What was learned of which form, so that it is learned once, and unlearned when somebody takes it back.
create table spam_lesson (
    subject_id uuid    not null primary key,
    spam       boolean not null
);

grant select, insert, update, delete on spam_word, spam_lesson to portal_app;

-- From how many points on a form is doubtful, and spam. Only ever added; the last holds.
create table spam_thresholds (
    revision      integer     not null primary key check (revision > 0),
    doubtful      integer     not null,
    spam          integer     not null,
    saved_at      timestamptz not null,
    saved_by      uuid        not null references account (id),
    saved_by_name text        not null,
    constraint spam_thresholds_are_in_order check (doubtful >= 10 and doubtful < spam and spam <= 200)
);

create trigger spam_thresholds_is_append_only
    before update or delete on spam_thresholds for each row execute function reject_change();

grant select, insert on spam_thresholds to portal_app;

-- What became of those that were deleted from the quarantine, by the day on which they came: for the report.
create table spam_tally (
    day   date    not null,
    what  text    not null check (what in ('KEPT', 'UNANSWERED', 'ANSWERED', 'RELEASED')),
    count integer not null check (count > 0),
    primary key (day, what)
);

grant select, insert, update on spam_tally to portal_app;
