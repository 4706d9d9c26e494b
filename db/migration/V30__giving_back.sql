-- Who took an inquiry by mistake gives it back: to nobody, if it was nobody's.

create or replace function check_inquiry_move() returns trigger language plpgsql as $$
begin
    if (old.status, new.status) not in (
        ('RECEIVED', 'ASSIGNED'), ('RECEIVED', 'SPAM'),
        ('ASSIGNED', 'RECEIVED'), ('ASSIGNED', 'CLOSED'), ('ASSIGNED', 'SPAM'),
        ('CLOSED', 'ASSIGNED'), ('CLOSED', 'SPAM'),
        ('SPAM', 'RECEIVED'), ('SPAM', 'ASSIGNED'), ('SPAM', 'CLOSED'),
        ('RECEIVED', 'MERGED'), ('ASSIGNED', 'MERGED'), ('CLOSED', 'MERGED'),
        ('MERGED', 'RECEIVED'), ('MERGED', 'ASSIGNED'), ('MERGED', 'CLOSED'))
        -- Into spam or another one, and out of it, nothing else changes.
        or ('SPAM' in (old.status, new.status) or 'MERGED' in (old.status, new.status))
            and (old.assignee_id, old.outcome, old.visit_at, old.outcome_reason)
                is distinct from (new.assignee_id, new.outcome, new.visit_at, new.outcome_reason)
    then
        raise exception 'An inquiry does not go from % to %', old.status, new.status
            using errcode = 'check_violation', constraint = 'inquiry_move_is_legal';
    end if;
    return new;
end $$;
