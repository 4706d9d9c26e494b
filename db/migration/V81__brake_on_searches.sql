-- Searches of the website are braked, too: each is bounded, but anybody may ask without end. What is kept is the digest
-- of a network address, which the next sweep of brakes removes, and never a word of what was looked for.

alter table brake drop constraint brake_kind_check;
alter table brake add constraint brake_kind_check
    check (kind in ('account', 'address', 'form', 'calendar', 'search'));
