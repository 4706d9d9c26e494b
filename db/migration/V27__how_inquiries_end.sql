-- An inquiry that ends with a visit says when, one that ends with a no says why.

alter table inquiry add column visit_at timestamptz;
alter table inquiry add column outcome_reason text
    check (btrim(outcome_reason) <> '' and length(outcome_reason) <= 500);
alter table inquiry add constraint inquiry_only_booked_has_a_visit
    check (visit_at is null or outcome is not distinct from 'BOOKED');
alter table inquiry add constraint inquiry_only_declined_has_a_reason
    check (outcome_reason is null or outcome is not distinct from 'DECLINED');

-- Those that ended before this was asked stay as they are, also when they come back from spam.
create function check_inquiry_end() returns trigger language plpgsql as $$
begin
    if new.outcome = 'BOOKED' and new.visit_at is null then
        raise exception 'A booked inquiry says when the visit is'
            using errcode = 'check_violation', constraint = 'inquiry_booked_has_a_visit';
    end if;
    if new.outcome = 'DECLINED' and new.outcome_reason is null then
        raise exception 'A declined inquiry says why'
            using errcode = 'check_violation', constraint = 'inquiry_declined_has_a_reason';
    end if;
    return new;
end $$;

create trigger inquiry_ends_in_full
    before update on inquiry for each row
    when (old.outcome is distinct from new.outcome and new.outcome is not null)
    execute function check_inquiry_end();

-- The timeline tells it too, for it stays when the inquiry is taken up again.
alter table inquiry_event add column visit_at timestamptz;
alter table inquiry_event add column outcome_reason text
    check (btrim(outcome_reason) <> '' and length(outcome_reason) <= 500);
alter table inquiry_event add constraint inquiry_event_only_an_end_has_more
    check (kind = 'CLOSED' or visit_at is null and outcome_reason is null);
