-- Of the most usual names there are thousands. Those of the same full name, and the newest of the same surname, are read
-- from an index in the order in which they are wanted, instead of reading all of them to put them in order.

create index inquiry_full_name on inquiry (folded(name), received_at desc);
create index inquiry_surname_newest on inquiry (surname(name), received_at desc);
drop index inquiry_surname;
