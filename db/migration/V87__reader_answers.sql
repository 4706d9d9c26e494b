-- What readers say of a page and of its sections by a button under each: that it was useful, that it was not, or that
-- something is wrong or missing. It is counted for the version that they read, by the day in the clinic's time zone, and
-- nothing tells who said it.

create table reader_answer (
    topic_id   uuid    not null,
    number     integer not null,
    -- Absent: the page as a whole.
    section_id uuid,
    day        date    not null,
    answer     text    not null check (answer in ('YES', 'NO', 'WRONG')),
    times      bigint  not null check (times > 0),
    foreign key (topic_id, number) references topic_version (topic_id, number),
    constraint reader_answer_is_about_what_the_version_says
        foreign key (topic_id, number, section_id) references topic_version_section (topic_id, number, section_id),
    constraint reader_answer_has_one_count unique nulls not distinct (topic_id, number, section_id, day, answer)
);

grant select, insert on reader_answer to portal_app;
grant update (times) on reader_answer to portal_app;

-- Who goes on pressing is not counted any more. What is kept is the digest of a network, which the next sweep removes.
alter table brake drop constraint brake_kind_check;
alter table brake add constraint brake_kind_check
    check (kind in ('account', 'address', 'form', 'calendar', 'search', 'answer', 'note'));
