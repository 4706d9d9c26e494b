-- A page of what is to be done, at any depth, and how many there are, are read from an index alone, however many inquiries
-- have come in over the years: the open ones are few, and stand far apart in the table.

create index inquiry_due_and_whose on inquiry (next_step_by, id) include (next_step, status, assignee_id)
    where next_step is not null;
drop index inquiry_due;

-- That those that nobody has taken are all open is not known to who plans the reading.
create index inquiry_due_of_nobody on inquiry (next_step_by, id) where status = 'RECEIVED';
