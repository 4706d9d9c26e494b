-- What a brake counts by is made with a secret of the day, and no longer the digest of an address alone: of those there are
-- so few that each can be tried. A series of tries goes on under the secret it began with, so that of midnight nobody
-- makes new tries; each secret is kept until the end of the next day.

create table brake_salt (
    day    date  primary key,
    secret bytea not null check (length(secret) = 32)
);

grant select, insert, delete on brake_salt to portal_app;

-- What was counted so far can be guessed. At the worst somebody who guesses passwords just now gets five tries more.
delete from brake;
alter table brake rename column key_sha256 to key;
alter table brake rename constraint brake_key_sha256_check to brake_key_check;
comment on column brake.key is 'Stands for what was typed or for a network address: HMAC-SHA256 with the secret of a day.';
