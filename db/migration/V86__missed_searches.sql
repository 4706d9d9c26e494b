-- What visitors looked for and did not find, by the day in the clinic's time zone: for marketing, who may write about it.
-- Nothing tells who asked. Words that may hold something personal are not kept: '' stands for all of those. After ninety
-- days a job forgets them.

create table missed_search (
    day      date   not null,
    language text   not null check (language ~ '^[a-z]{2}$'),
    words    text   not null check (length(words) <= 60 and words !~ '[0-9@]'),
    times    bigint not null check (times > 0),
    primary key (day, language, words)
);

grant select, insert, delete on missed_search to portal_app;
grant update (times) on missed_search to portal_app;
