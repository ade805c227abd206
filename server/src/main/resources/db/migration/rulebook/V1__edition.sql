create schema if not exists rulebook;

-- One row per edition, as published. Order 116 wants every version of the last three years kept and readable;
-- we keep all of them, unchanged, because cases are judged by them.
create table rulebook.edition (
  id             text        primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  effective_from date        not null unique,
  published_on   date        not null check (published_on <= effective_from),
  major          boolean     not null,
  source         text        not null check (length(source) between 1 and 1000000),
  hash           text        not null check (length(hash) = 64),
  published_by   uuid        not null,
  published_at   timestamptz not null
);

create function rulebook.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'An edition of the rulebook is never changed or removed';
end $$;

create trigger edition_is_kept before update or delete on rulebook.edition
  for each row execute function rulebook.refuse_change();
