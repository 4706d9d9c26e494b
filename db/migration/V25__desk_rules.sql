-- When the coordinators' desk is open, how soon a first answer is promised, and when somebody is called again, as
-- administrators save it. Each save is a whole set of rules under the next revision; none is ever changed, so that it can be
-- told later by which one something was due. Without any, what the application is configured with holds.

create table desk_rules (
    -- Two who save over the same one want the same number: one of them has it.
    revision              integer     not null primary key check (revision >= 1),
    saved_at              timestamptz not null,
    saved_by              uuid        not null references account (id),
    saved_by_name         text        not null,

    -- Business time until a first answer is due.
    promised_high_minutes   integer not null,
    promised_normal_minutes integer not null,
    promised_low_minutes    integer not null,
    constraint desk_rules_promise_something check (
        promised_high_minutes between 1 and 12000
        and promised_normal_minutes between 1 and 12000
        and promised_low_minutes between 1 and 12000),

    -- The business days from each call in vain to the next one: one less than there are tries.
    days_between_tries    integer[]   not null,
    constraint desk_rules_call_up_to_ten_times check (
        cardinality(days_between_tries) <= 9
        and array_position(days_between_tries, null) is null
        and 1 <= all (days_between_tries) and 30 >= all (days_between_tries)),
    morning_call          time        not null,
    afternoon_call        time        not null,
    constraint desk_rules_call_in_both_halves_of_a_day check (morning_call < '12:00' and afternoon_call >= '12:00')
);

-- The parts of each weekday in which it is open, in minutes of the day. A day without any is a day off.
create table desk_opening (
    revision integer not null references desk_rules (revision),
    weekday  integer not null check (weekday between 1 and 7),
    opens    integer not null check (opens >= 0),
    closes   integer not null check (closes <= 1440),
    primary key (revision, weekday, opens),
    constraint desk_opening_goes_forward check (opens < closes),
    -- Minutes of all weeks of all revisions, one after the other.
    constraint desk_opening_does_not_overlap exclude using gist (int8range(
        revision::bigint * 10080 + (weekday - 1) * 1440 + opens,
        revision::bigint * 10080 + (weekday - 1) * 1440 + closes) with &&)
);

create table desk_holiday (
    revision integer not null references desk_rules (revision),
    day      date    not null,
    name     text    not null check (length(name) <= 100),
    primary key (revision, day)
);

create function desk_is_open_at_some_time() returns trigger language plpgsql as $$
begin
    if not exists (select from desk_opening where revision = new.revision) then
        raise exception 'By rules % the desk would never be open', new.revision using errcode = 'check_violation';
    end if;
    return null;
end
$$;

-- Its hours come after it, within the transaction.
create constraint trigger desk_rules_is_open_at_some_time after insert on desk_rules
    deferrable initially deferred for each row execute function desk_is_open_at_some_time();

create trigger desk_rules_is_append_only
    before update or delete on desk_rules for each row execute function reject_change();
create trigger desk_opening_is_append_only
    before update or delete on desk_opening for each row execute function reject_change();
create trigger desk_holiday_is_append_only
    before update or delete on desk_holiday for each row execute function reject_change();

grant select, insert on desk_rules, desk_opening, desk_holiday to portal_app;
