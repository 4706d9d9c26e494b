-- Counting a form takes one trip to the database where it took three: while it is counted somebody waits for an answer.

-- Counts a form in its buckets, unless the very same was counted before; of the same at the same moment one is counted, and
-- the others wait for it. Tells how full the fullest bucket of each kind was with it, in the order of the kinds.
-- kinds: all there are; drains: in how many seconds one of each drains away; drop_kinds and drop_keys: what it falls into.
create function count_form(
    sighting   bytea,
    at         timestamptz,
    kinds      text[],
    drains     bigint[],
    drop_kinds text[],
    drop_keys  bytea[]
) returns double precision[] language plpgsql as $$
declare
    found_levels double precision[];
begin
    -- What is counted need not be on the disk before the form is answered: a crash forgives the last of it.
    perform set_config('synchronous_commit', 'off', true);
    insert into spam_sighting (key, seen_at) values (sighting, at) on conflict do nothing;
    if not found then
        select levels into found_levels from spam_sighting where key = sighting;
        return found_levels;
    end if;

    with filled as (
        insert into spam_bucket as before (kind, key, level, last_at)
        -- In one order for everybody, so that two that share several wait for each other.
        select kind, key, 1, at from unnest(drop_kinds, drop_keys) as drops (kind, key) order by kind, key
        on conflict (kind, key) do update set
            level = 1 + greatest(0, before.level - greatest(0, extract(epoch from excluded.last_at - before.last_at))
                / drains[array_position(kinds, before.kind)]),
            last_at = greatest(before.last_at, excluded.last_at)
        returning kind, level
    )
    select array_agg(coalesce(fullest.level, 0) order by asked.place) into found_levels
    from unnest(kinds) with ordinality as asked (kind, place)
    left join (select kind, max(level) as level from filled group by kind) fullest using (kind);

    update spam_sighting set levels = found_levels where key = sighting;
    return found_levels;
end $$;

-- How many forms came from one network is told by its bucket, which drains, and whose key is made with the secret of the day.
-- What counted them before had a digest of the address alone, which can be guessed.
delete from brake where kind = 'form';
