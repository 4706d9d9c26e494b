-- That somebody made a version's text the draft's is a step too, which they can take back: it is about no one section.
-- A section that went into the bin because it was merged into another one knows what the two said then.

alter table topic_step
    alter column section_id drop not null,
    add constraint topic_step_is_about_a_section check ((section_id is null) = (kind = 'RESTORE'));

-- Kept when the section is put back: whether its text is still that of the merge says whether this still holds.
alter table topic_section add column merged jsonb check (jsonb_typeof(merged) = 'object');
