-- Comments are about a draft and no part of it: nothing of them is in a section's body, so nothing of them can get into a
-- version. A comment is a thread of remarks; it knows its place in the words of its section, which is found anew
-- whenever these change.

create table topic_comment (
    id            uuid        not null primary key,
    revision      integer     not null,
    topic_id      uuid        not null references topic (id),
    section_id    uuid        not null references topic_section (id) on delete cascade,
    about         text        not null check (about in ('SECTION', 'BLOCK', 'WORDS')),
    -- Counted in the words of the body alone, a line feed between two lines. Absent once none of the words is left.
    place_from    integer     check (place_from >= 0),
    place_to      integer     check (place_to > place_from),
    quote         text        not null check (length(quote) <= 500),
    -- The lines that the words stood in when they went: by them they are known again.
    lost_from     text        check (length(lost_from) <= 2000),
    resolved_at   timestamptz,
    resolved_by   uuid        references account (id),
    resolver_name text,
    removed_at    timestamptz,
    check ((place_from is null) = (place_to is null)),
    check ((about = 'SECTION') = (quote = '')),
    check ((lost_from is not null) = (about <> 'SECTION' and place_from is null)),
    check (about <> 'SECTION' or place_from is null),
    check ((resolved_at is null) = (resolved_by is null)),
    check ((resolved_at is null) = (resolver_name is null))
);

create index topic_comment_topic on topic_comment (topic_id);
-- What every save of a section asks for.
create index topic_comment_open on topic_comment (section_id) where resolved_at is null and removed_at is null;

-- What was said in a thread, its beginning included.
create table topic_remark (
    id          uuid        not null primary key,
    revision    integer     not null,
    comment_id  uuid        not null references topic_comment (id) on delete cascade,
    author_id   uuid        not null references account (id),
    author_name text        not null,
    text        text        not null check (btrim(text) <> '' and length(text) <= 2000),
    made_at     timestamptz not null,
    edited_at   timestamptz check (edited_at >= made_at),
    removed_at  timestamptz
);

create index topic_remark_comment on topic_remark (comment_id);

create table topic_remark_mention (
    remark_id  uuid not null references topic_remark (id) on delete cascade,
    account_id uuid not null references account (id),
    primary key (remark_id, account_id)
);

create function refuse_remark_on_resolved() returns trigger language plpgsql as $$
begin
    if exists (select from topic_comment where id = new.comment_id and resolved_at is not null) then
        raise exception 'A resolved comment takes no reply' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger topic_remark_is_on_an_open_comment
    before insert on topic_remark for each row execute function refuse_remark_on_resolved();

-- Nobody is called who could not come.
create function refuse_mention_of_outsider() returns trigger language plpgsql as $$
begin
    if not exists (
        select from account a join account_role r on r.account_id = a.id
        where a.id = new.account_id and a.deactivated_at is null and a.password_hash is not null
            and r.role in ('MARKETING', 'REVIEWER')) then
        raise exception 'Only an active account that may read topics can be mentioned'
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger topic_remark_mention_is_of_a_reader
    before insert on topic_remark_mention for each row execute function refuse_mention_of_outsider();

-- Who said what, and when, stays; only the words may be changed by their author.
grant select, insert on topic_comment, topic_remark to portal_app;
grant update (revision, section_id, place_from, place_to, quote, lost_from, resolved_at, resolved_by, resolver_name,
    removed_at) on topic_comment to portal_app;
grant update (revision, text, edited_at, removed_at) on topic_remark to portal_app;
grant select, insert, delete on topic_remark_mention to portal_app;
