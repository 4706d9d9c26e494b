-- How the person of an inquiry is reached by now: as they said in it, or as was taken over from one that is merged into it,
-- the one merged last before the others. Whoever calls reads it here, not where it was sent.

create view inquiry_contact as
select inquiry.id as inquiry_id,
       coalesce((select gone.email from inquiry_merge join inquiry gone on gone.id = merged_id
                 where into_id = inquiry.id and taken_back_at is null and takes_email
                 order by merged_at desc, inquiry_merge.id desc limit 1), inquiry.email) as email,
       coalesce((select gone.phone from inquiry_merge join inquiry gone on gone.id = merged_id
                 where into_id = inquiry.id and taken_back_at is null and takes_phone
                 order by merged_at desc, inquiry_merge.id desc limit 1), inquiry.phone) as phone,
       case when preferred.id is null then inquiry.preferred_way else preferred.preferred_way end as preferred_way,
       case when preferred.id is null then inquiry.preferred_time else preferred.preferred_time end as preferred_time
from inquiry left join lateral (
    select gone.id, gone.preferred_way, gone.preferred_time
    from inquiry_merge join inquiry gone on gone.id = merged_id
    where into_id = inquiry.id and taken_back_at is null and takes_preferred
    order by merged_at desc, inquiry_merge.id desc limit 1) preferred on true;

grant select on inquiry_contact to portal_app;
