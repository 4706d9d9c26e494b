-- That the clinic's terms were put right in a draft is a step too, about no one section. How many versions a topic has is
-- what topic_version says; it is counted nowhere else any more.

alter table topic_step
    drop constraint topic_step_is_about_a_section,
    add constraint topic_step_is_about_a_section check ((section_id is null) = (kind in ('RESTORE', 'TERMS')));

alter table topic drop column version_count;
