-- Who withdraws a topic says what its readers are told of it, in words that the website has for each cause, beside the note
-- that colleagues read. One that another topic takes the place of says which: while that one is live, readers are led there.
-- What was withdrawn before has no cause, and its readers are told none.

alter table topic_live_period
    add withdrawn_cause text check (withdrawn_cause in ('OUTDATED', 'NO_LONGER_OFFERED', 'REPLACED', 'OVER', 'OTHER')),
    add replaced_by     uuid references topic (id),
    add constraint topic_live_period_cause_has_a_reason check (withdrawn_cause is null or withdrawn_reason is not null),
    add constraint topic_live_period_replaced_by_a_topic
        check ((withdrawn_cause is not distinct from 'REPLACED') = (replaced_by is not null)),
    add constraint topic_live_period_not_replaced_by_itself check (replaced_by <> topic_id),
    -- From now on; those from before are as they were.
    add constraint topic_live_period_withdrawn_for_a_cause
        check (withdrawn_reason is null or withdrawn_cause is not null) not valid;

grant update (withdrawn_cause, replaced_by) on topic_live_period to portal_app;
