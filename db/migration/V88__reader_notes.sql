-- What readers say in words that is wrong or missing, apart from inquiries: nobody is named and nobody is answered. Words that
-- may tell of somebody are coordinators' to read, and stay theirs; marketing reads the others.

create table reader_note (
    id              uuid        not null primary key,
    topic_id        uuid        not null,
    number          integer     not null,
    -- Absent: about the page as a whole.
    section_id      uuid,
    -- As both were called there.
    topic_title     text        not null,
    section_heading text,
    words           text        not null check (length(words) between 1 and 2000),
    words_sha256    bytea       not null check (length(words_sha256) = 32),
    received_at     timestamptz not null,
    personal        boolean     not null,
    done_at         timestamptz,
    done_by         uuid        references account (id),
    done_by_name    text,
    foreign key (topic_id, number) references topic_version (topic_id, number),
    check ((section_id is null) = (section_heading is null)),
    constraint reader_note_is_about_what_the_version_says
        foreign key (topic_id, number, section_id) references topic_version_section (topic_id, number, section_id),
    constraint reader_note_is_done_by_somebody check (num_nulls(done_at, done_by, done_by_name) in (0, 3)),
    -- Whatever the application makes of them.
    constraint reader_note_with_an_address_or_a_number_is_personal check (personal or words !~ '@|[0-9]{4}')
);

-- The same words about the same place wait once, however often the form was sent.
create unique index reader_note_waits_once
    on reader_note (topic_id, number, section_id, words_sha256) nulls not distinct where done_at is null;
create index reader_note_waiting on reader_note (personal, received_at desc, id desc) where done_at is null;
create index reader_note_of_a_topic on reader_note (topic_id, received_at desc) where done_at is null and not personal;

-- What was written, and whose it is to read, never changes; after a while a job deletes it.
grant select, insert, delete on reader_note to portal_app;
grant update (done_at, done_by, done_by_name) on reader_note to portal_app;
