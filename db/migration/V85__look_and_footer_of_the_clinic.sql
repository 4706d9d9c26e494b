-- The clinic's own colour and mark, what the end of every page links to, and where it says what it does with people's words.

-- Marks are kept by what they are: the same one is there once, whoever chooses it again, and none is ever changed.
create table clinic_mark (
    sha256  text  not null primary key,
    kind    text  not null check (kind in ('SVG', 'PNG')),
    content bytea not null check (length(content) between 1 and 262144),
    constraint clinic_mark_is_called_by_its_hash check (sha256 = encode(sha256(content), 'hex'))
);

create trigger clinic_mark_is_append_only
    before update or delete on clinic_mark for each row execute function reject_change();
create trigger clinic_mark_is_never_emptied
    before truncate on clinic_mark for each statement execute function reject_change();

alter table clinic_settings
    -- Absent: the colour and the mark that come with the product.
    add column accent  text check (accent ~ '^#[0-9a-f]{6}$'),
    add column mark    text references clinic_mark (sha256),
    -- Each with its label per language; none leads to where it could be read or changed on the way.
    add column links   jsonb not null default '[]',
    add column privacy text  not null default '',
    add constraint clinic_settings_link_to_safe_places check (
        case when jsonb_typeof(links) = 'array' then
            jsonb_array_length(links) <= 8
            and not jsonb_path_exists(links, '$[*] ? (!(@.address like_regex "^(https://[^ /@]+(/[^ ]*)?|/topics/[a-z0-9-]{1,100}(#[A-Za-z0-9-]+)?)$"))')
        else false end),
    add constraint clinic_settings_privacy_is_at_a_safe_place check (
        privacy = '' or privacy ~ '^(https://[^ /@]+(/[^ ]*)?|/topics/[a-z0-9-]{1,100}(#[A-Za-z0-9-]+)?)$');

grant select, insert on clinic_mark to portal_app;
