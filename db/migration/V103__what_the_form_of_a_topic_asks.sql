-- A topic may have its contact form ask something else than every form of the clinic does. What is chosen takes the place of
-- what was chosen before and stays on record, so that the site of a moment asks what was asked then. A form is held to what
-- that of the clinic is held to (V96).

create function form_may_ask(form jsonb) returns boolean language sql immutable as $$
    select case when jsonb_typeof(form) = 'array' then
        jsonb_array_length(form) between 7 and 19
        and jsonb_array_length(jsonb_path_query_array(form,
            '$[*] ? (@.kind == "LINE" || @.kind == "LINES" || @.kind == "ONE" || @.kind == "SEVERAL").id')) =
            jsonb_array_length(form) - 7
        and jsonb_path_exists(form,
            '$[*] ? (@.kind == "NAME" && @.id == "NAME" && @.shown == true && @.required == true)')
        and jsonb_path_exists(form, '$[*] ? (@.kind == "PHONE" && @.id == "PHONE")')
        and jsonb_path_exists(form, '$[*] ? (@.kind == "EMAIL" && @.id == "EMAIL")')
        and jsonb_path_exists(form, '$[*] ? (@.kind == "MESSAGE" && @.id == "MESSAGE")')
        and jsonb_path_exists(form, '$[*] ? (@.kind == "WAY" && @.id == "WAY")')
        and jsonb_path_exists(form, '$[*] ? (@.kind == "LANGUAGE" && @.id == "LANGUAGE")')
        and jsonb_path_exists(form, '$[*] ? (@.kind == "TIME" && @.id == "TIME")')
        and jsonb_path_exists(form, '$[*] ? ((@.kind == "PHONE" || @.kind == "EMAIL") && @.shown == true)')
        and not jsonb_path_exists(form,
            '$[*] ? (@.kind == "LINE" || @.kind == "LINES" || @.kind == "ONE" || @.kind == "SEVERAL")
                 ? (!(@.id like_regex "^q[0-9a-f]{8}$") || @.label.english == "" && @.label.spanish == "")')
        and not jsonb_path_exists(form, '$[*].label.* ? (@ like_regex "^.{151}")')
        and not jsonb_path_exists(form, '$[*].help.* ? (@ like_regex "^.{250}.{51}")')
        and not jsonb_path_exists(form, '$[*].choices[*].* ? (@ like_regex "^.{101}")')
        and not jsonb_path_exists(form,
            '$[*] ? (@.kind == "ONE" || @.kind == "SEVERAL") ? (@.choices.size() < 2 || @.choices.size() > 20)')
        and jsonb_array_length(jsonb_path_query_array(form, '$[*] ? (@.kind == "SEVERAL").choices[*]')) <= 60
    else false end
$$;

create table topic_form (
    topic_id    uuid        not null references topic (id),
    -- Counts the choices of a topic, so that nobody replaces one that they have not seen.
    number      integer     not null check (number >= 1),
    -- Absent: what every form of the clinic asks.
    form        jsonb       constraint topic_form_may_ask_it check (form is null or form_may_ask(form)),
    chosen_at   timestamptz not null,
    chosen_by   uuid        not null references account (id),
    chosen_name text        not null,
    primary key (topic_id, number)
);

create trigger topic_form_is_append_only
    before update or delete on topic_form for each row execute function reject_change();
create trigger topic_form_is_never_emptied
    before truncate on topic_form for each statement execute function reject_change();

grant select, insert on topic_form to portal_app;
