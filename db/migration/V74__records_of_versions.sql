-- A version is recorded with all that its readers saw and all that was known of it: its content, the words of the form
-- beside it, what kind of change it was and what readers were told of it, the terms it was allowed, what was measured and
-- what the checks had found. The record is one text (JSON in the canonical form of RFC 8785), hashed whole, and names the
-- version before by its hash: see docs/proof.md, after which anybody can check it.
--
-- What was published before this has no record. Its hash stays what it was, that of its content; its kind is content; and
-- its note was written for colleagues, so no reader is shown it.

alter table topic_version
    add kind                   text not null default 'CONTENT' check (kind in ('MINOR', 'CONTENT', 'CORRECTION')),
    add record                 text,
    add record_sha256          bytea,
    add previous_record_sha256 bytea,
    -- The one by which the next version and everybody else names it.
    add sha256                 bytea not null generated always as (coalesce(record_sha256, content_sha256)) stored,
    add follows_sha256         bytea generated always as (coalesce(previous_record_sha256, previous_sha256)) stored,
    alter note drop not null;
alter table topic_version alter kind drop default;

alter table topic_version
    add constraint topic_version_is_named_once unique (topic_id, number, sha256),
    add constraint topic_version_record_hash_fits
        check (record_sha256 is not distinct from sha256(convert_to(record, 'UTF8'))),
    add constraint topic_version_record_chain_starts check (number > 1 or previous_record_sha256 is null),
    add constraint topic_version_record_chain_fits foreign key (topic_id, previous_number, follows_sha256)
        references topic_version (topic_id, number, sha256),
    -- A reader is told what changed, unless nothing of what is said did.
    add constraint topic_version_note_fits_its_kind
        check (case when record is null then note is not null else (kind = 'MINOR') = (note is null) end),
    -- What stands in columns of its own stands in the record, to the byte.
    add constraint topic_version_record_says_the_same check (record is null or (
        (record::json -> 'content')::text = content::text
        and (record::json ->> 'form')::integer = 1
        and (record::json ->> 'topic')::uuid = topic_id
        and (record::json ->> 'number')::integer = number
        and record::json ->> 'previous' is not distinct from encode(follows_sha256, 'hex')
        and record::json ->> 'kind' = kind
        and record::json ->> 'note' is not distinct from note
        and (record::json ->> 'publishedAt')::timestamptz = published_at
        and (record::json ->> 'publishedBy')::uuid = published_by
        and record::json ->> 'publisherName' = publisher_name) is true),
    -- From now on; those from before are as they were.
    add constraint topic_version_has_a_record check (record is not null) not valid;
