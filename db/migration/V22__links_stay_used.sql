-- A one-time link that was used is over: whoever has the application's connection can neither make it hold again, nor
-- longer, nor for somebody else.

revoke update on account_link from portal_app;
grant update (used_at) on account_link to portal_app;

create trigger account_link_stays_used
    before update on account_link for each row when (old.used_at is not null)
    execute function reject_change();
