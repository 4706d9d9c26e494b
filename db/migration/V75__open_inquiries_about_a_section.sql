-- Before a section is published in other words, those are counted who still wait for an answer about it.

create index inquiry_open_about_section on inquiry (section_id) where status in ('RECEIVED', 'ASSIGNED');
