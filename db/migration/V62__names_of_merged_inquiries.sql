-- Of two inquiries that become one it can be chosen, too, under which name they stand.

alter table inquiry_merge add column takes_name boolean not null default false;

drop trigger inquiry_merge_stays on inquiry_merge;
create trigger inquiry_merge_stays
    before update of id, merged_id, into_id, merged_at, actor_id, actor_name, takes_name, takes_email, takes_phone,
        takes_preferred, status, next_step, next_step_by, next_step_try, next_step_words
    on inquiry_merge for each row execute function reject_change();

-- Under which name somebody's inquiry stands by now, also by what went into it.
create function name_by_now(inquiry) returns text
    language sql stable strict set search_path = pg_catalog, public
    as $$
select coalesce((select gone.name from inquiry_merge join inquiry gone on gone.id = merged_id
                 where into_id = $1.id and taken_back_at is null and takes_name
                 order by merged_at desc, inquiry_merge.id desc limit 1), $1.name)
$$;
