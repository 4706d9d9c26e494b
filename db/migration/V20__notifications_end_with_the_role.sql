-- A notification tells of something that only certain roles may see. Whoever holds none of them any more does not read
-- it any more either; with the role it comes back. All that there are so far tell of drafts.

alter table notification add column readers text[] not null default '{MARKETING,REVIEWER}'
    constraint notification_has_readers check (cardinality(readers) > 0
        and readers <@ array['MARKETING', 'REVIEWER', 'COORDINATOR', 'ADMIN']);

alter table notification alter column readers drop default;
