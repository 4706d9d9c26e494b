-- What a check finds in a topic's own title, label or summary belongs to the topic and to no section of it, and can be
-- set aside there. So can what may be a term or an ordinary word that begins a sentence: only a person can tell.

alter table check_set_aside drop constraint check_set_aside_pkey;

alter table check_set_aside
    alter section_id drop not null,
    add topic_id uuid references topic (id),
    add constraint check_set_aside_in_one_place check (num_nonnulls(section_id, topic_id) = 1),
    add constraint check_set_aside_once unique nulls not distinct (section_id, topic_id, check_name, text_sha256);

create index check_set_aside_topic on check_set_aside (topic_id) where topic_id is not null;

alter table check_set_aside drop constraint check_may_be_set_aside;
alter table check_set_aside add constraint check_may_be_set_aside check (check_name in
    ('DOUBTFUL_TERM', 'VAGUE_LINK', 'EMPTY_BLOCK', 'LIST_OF_ONE', 'LONG_PARAGRAPH', 'ALL_CAPITALS', 'REPEATED_WORD',
     'PASSIVE_VOICE'));
