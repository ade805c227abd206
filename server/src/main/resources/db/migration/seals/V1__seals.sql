create schema if not exists seals;

-- The order of the log. An entry is SHA-256(salt || canonical record); the log itself (tiles on disk) holds entries only.
-- Whoever has no salt cannot prove the record, so a missing one is as good as a missing record.
create table seals.leaf (
  no    bigint primary key check (no >= 0),
  kind  text   not null,
  ref   uuid   not null,
  seq   bigint not null,
  salt  bytea  not null check (length(salt) = 32),
  entry bytea  not null check (length(entry) = 32)
);
create unique index leaf_record on seals.leaf (ref, kind, seq);

create function seals.keep_leaf() returns trigger language plpgsql as $$
begin
  raise exception 'Expected to keep every entry of the log, but one was to be changed' using errcode = 'RD001';
end $$;
create trigger keep_leaf before update or delete or truncate on seals.leaf
  for each statement execute function seals.keep_leaf();

-- How far a source that has an order of its own has been followed.
create table seals.position (
  kind     text primary key,
  position text not null
);
