-- Marketing chooses what a topic's readers are shown to read next: up to four other topics, in order. A choice takes the
-- place of the one before and stays on record, so that the site of a moment shows what stood there then. One that names
-- nothing leaves it to the words that topics have in common.

create table related_choice (
    topic_id    uuid        not null references topic (id),
    -- Counts the choices of a topic, so that nobody replaces one that they have not seen.
    number      integer     not null check (number >= 1),
    first_id    uuid        references topic (id),
    second_id   uuid        references topic (id),
    third_id    uuid        references topic (id),
    fourth_id   uuid        references topic (id),
    chosen_at   timestamptz not null,
    chosen_by   uuid        not null references account (id),
    chosen_name text        not null,
    primary key (topic_id, number),
    constraint related_choice_is_of_others check (topic_id not in (first_id, second_id, third_id, fourth_id)),
    constraint related_choice_names_each_once check (
        first_id not in (second_id, third_id, fourth_id)
        and second_id not in (third_id, fourth_id) and third_id <> fourth_id),
    constraint related_choice_has_no_gap check (
        (second_id is null or first_id is not null)
        and (third_id is null or second_id is not null)
        and (fourth_id is null or third_id is not null))
);

create trigger related_choice_is_append_only
    before update or delete on related_choice for each row execute function reject_change();
create trigger related_choice_is_never_emptied
    before truncate on related_choice for each statement execute function reject_change();

grant select, insert on related_choice to portal_app;
