-- A page of what waits is read from an index of its own: what is not waiting is due sooner, and stood before it in the index
-- of all that are open, so that the first page was the slowest.

create index inquiry_due_of_waiting on inquiry (next_step_by, id) where next_step in ('WAIT', 'COME_BACK');
