-- Whatever the same person sent before is found by how they can be reached, or by a name that is nearly the same.

-- The ends of telephone numbers, by which those are looked up that may be the same; whether they are is decided by those
-- who know how numbers are made.
create function phone_ends(phone text) returns text[]
    language sql immutable strict parallel safe set search_path = pg_catalog, public
    as $$
select coalesce(array_agg(right(digits, 8)), '{}')
from unnest(string_to_array(phone_digits(phone), ' ')) digits where length(digits) >= 8
$$;

create function surname(name text) returns text
    language sql immutable strict parallel safe set search_path = pg_catalog, public
    as $$ select substring(folded(name) from '[^ ]+$') $$;

create index inquiry_phone_ends on inquiry using gin (phone_ends(phone)) where phone is not null;
create index inquiry_email on inquiry (folded(email)) where email is not null;
create index inquiry_surname on inquiry (surname(name));
