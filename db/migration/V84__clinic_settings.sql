-- What the clinic is called, where it is and what it says on every page, as administrators save it. Each save is all of it
-- under the next number; none is ever changed, so that it can be told later what visitors were told when. Going back to an
-- earlier one is a new one. Without any, what the application is configured with holds.

create table clinic_settings (
    -- Two who save over the same one want the same number: one of them has it.
    number        integer     not null primary key check (number >= 1),
    saved_at      timestamptz not null,
    saved_by      uuid        not null references account (id),
    saved_by_name text        not null,
    -- Which earlier one it is again; 0 for what is configured.
    again         integer,
    constraint clinic_settings_go_back_to_earlier_ones check (again >= 0 and again < number),

    name          text        not null,
    constraint clinic_settings_name_the_clinic check (length(name) between 1 and 100 and name = btrim(name)),
    phone         text        not null,
    constraint clinic_settings_say_whom_to_call check (length(phone) between 1 and 50 and phone ~ '[0-9]'),
    -- An identifier of the time zone database, which Java reads.
    zone          text        not null check (zone ~ '^[A-Za-z0-9_+/-]{1,64}$'),
    address       text        not null check (length(address) <= 300),
    hours_en      text        not null check (length(hours_en) <= 200),
    hours_es      text        not null check (length(hours_es) <= 200),
    -- Stands above every page.
    emergency_en  text        not null check (length(emergency_en) <= 300),
    emergency_es  text        not null check (length(emergency_es) <= 300),
    languages     text[]      not null,
    constraint clinic_settings_offer_a_language check (
        cardinality(languages) >= 1
        and languages <@ array['en', 'es']
        and (cardinality(languages) = 1 or languages = array['en', 'es']))
);

create trigger clinic_settings_is_append_only
    before update or delete on clinic_settings for each row execute function reject_change();
create trigger clinic_settings_is_never_emptied
    before truncate on clinic_settings for each statement execute function reject_change();

grant select, insert on clinic_settings to portal_app;
