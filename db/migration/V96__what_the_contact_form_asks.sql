-- What the contact form asks, and in which order, is set with what else the clinic says, and by the same rules: each save
-- is all of it. Absent: what every form asks.

alter table clinic_settings add column form jsonb;

alter table clinic_settings
    add constraint clinic_settings_form_asks_what_every_form_knows check (
        case when jsonb_typeof(form) = 'array' then
            jsonb_array_length(form) between 7 and 19
            and jsonb_array_length(jsonb_path_query_array(form,
                '$[*] ? (@.kind == "LINE" || @.kind == "LINES" || @.kind == "ONE" || @.kind == "SEVERAL").id')) =
                jsonb_array_length(form) - 7
            and jsonb_path_exists(form, '$[*] ? (@.kind == "MESSAGE" && @.id == "MESSAGE")')
            and jsonb_path_exists(form, '$[*] ? (@.kind == "WAY" && @.id == "WAY")')
            and jsonb_path_exists(form, '$[*] ? (@.kind == "LANGUAGE" && @.id == "LANGUAGE")')
            and jsonb_path_exists(form, '$[*] ? (@.kind == "TIME" && @.id == "TIME")')
        else form is null end),
    add constraint clinic_settings_form_needs_a_name check (
        form is null
        or jsonb_path_exists(form, '$[*] ? (@.kind == "NAME" && @.id == "NAME" && @.shown == true && @.required == true)')),
    add constraint clinic_settings_form_asks_how_to_answer check (
        form is null
        or jsonb_path_exists(form, '$[*] ? (@.kind == "PHONE" && @.id == "PHONE")')
            and jsonb_path_exists(form, '$[*] ? (@.kind == "EMAIL" && @.id == "EMAIL")')
            and jsonb_path_exists(form, '$[*] ? ((@.kind == "PHONE" || @.kind == "EMAIL") && @.shown == true)')),
    add constraint clinic_settings_form_has_questions_with_words check (
        form is null
        or not jsonb_path_exists(form,
            '$[*] ? (@.kind == "LINE" || @.kind == "LINES" || @.kind == "ONE" || @.kind == "SEVERAL")
                 ? (!(@.id like_regex "^q[0-9a-f]{8}$") || @.label.english == "" && @.label.spanish == "")')
        and not jsonb_path_exists(form, '$[*].label.* ? (@ like_regex "^.{151}")')
        and not jsonb_path_exists(form, '$[*].help.* ? (@ like_regex "^.{250}.{51}")')
        and not jsonb_path_exists(form, '$[*].choices[*].* ? (@ like_regex "^.{101}")')),
    add constraint clinic_settings_form_has_choices_to_choose_from check (
        form is null
        or not jsonb_path_exists(form,
            '$[*] ? (@.kind == "ONE" || @.kind == "SEVERAL") ? (@.choices.size() < 2 || @.choices.size() > 20)')
        and jsonb_array_length(jsonb_path_query_array(form, '$[*] ? (@.kind == "SEVERAL").choices[*]')) <= 60);
