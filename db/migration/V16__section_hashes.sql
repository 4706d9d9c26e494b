-- What a section says has a hash, in the draft and in every version: whether a draft says what a version says is a join,
-- and whatever is said of one exact text can name it. The database takes it from the text, so it cannot say anything else.

-- jsonb has one way to write the same content; the parts are kept apart by a sign that no heading holds.
create function section_sha256(kind text, heading text, body jsonb) returns bytea
    language sql immutable strict parallel safe set search_path = pg_catalog
    as $$ select sha256(convert_to(kind || E'\x1f' || heading || E'\x1f' || body::text, 'UTF8')) $$;

alter table topic_section
    add column text_sha256 bytea not null generated always as (section_sha256(kind, heading, body)) stored;

alter table topic_version_section add column text_sha256 bytea;

create or replace function list_version_sections() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public as $$
begin
    insert into public.topic_version_section (topic_id, number, section_id, position, heading, text_sha256)
    select new.topic_id, new.number, (s.value ->> 'id')::uuid, s.ordinality - 1, s.value ->> 'heading',
        public.section_sha256(s.value ->> 'kind', s.value ->> 'heading', (s.value -> 'body')::jsonb)
    from json_array_elements(new.content -> 'sections') with ordinality s;
    return null;
end $$;

-- The versions that are there already: their rows say nothing else than before.
alter table topic_version_section disable trigger topic_version_section_is_append_only;

update topic_version_section section
set text_sha256 = section_sha256(s.value ->> 'kind', s.value ->> 'heading', (s.value -> 'body')::jsonb)
from topic_version version, json_array_elements(version.content -> 'sections') s
where version.topic_id = section.topic_id and version.number = section.number
    and (s.value ->> 'id')::uuid = section.section_id;

alter table topic_version_section enable trigger topic_version_section_is_append_only;
alter table topic_version_section alter column text_sha256 set not null;
