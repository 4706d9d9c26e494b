-- The words of people's names, each once: by them one that is misspelt is found, "Keler" for "Keller". In the order of
-- their signs, so that those with the same first letter stand together in any locale.

create table inquiry_name (
    word text collate "C" not null primary key
);

create function inquiry_names_of(named text) returns setof text
    language sql immutable strict set search_path = pg_catalog
    -- In one order, so that two who add the same names at once do not wait for each other.
    as $$
select distinct word collate "C" from unnest(string_to_array(btrim(named), ' ')) word where length(word) >= 3 order by 1
$$;

insert into inquiry_name select distinct name from inquiry_words, inquiry_names_of(named) name;

create function keep_inquiry_names() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
    as $$
begin
    insert into inquiry_name select name from inquiry_names_of(new.named) name on conflict do nothing;
    return null;
end $$;

create trigger inquiry_names_are_kept
    after insert on inquiry_words for each row execute function keep_inquiry_names();

grant select on inquiry_name to portal_app;
