create schema if not exists seals;

-- The order of the log. An entry is SHA-256(salt || canonical record); the log itself (tiles on disk) holds entries only.
-- A salt is destroyed with its record when the time to keep it is over; the entry stays, so that the rest can be proved.
create table seals.leaf (
  no    bigint primary key check (no >= 0),
  kind  text   not null,
  ref   uuid   not null,
  seq   bigint not null,
  salt  bytea  check (length(salt) = 32),
  entry bytea  not null check (length(entry) = 32)
);
create unique index leaf_record on seals.leaf (ref, kind, seq);

create function seals.keep_leaf() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and row(new.no, new.kind, new.ref, new.seq, new.entry) = row(old.no, old.kind, old.ref, old.seq, old.entry)
     and new.salt is null then
    return new;
  end if;
  raise exception 'Expected to keep entry % of the log, but it was to be changed', old.no using errcode = 'RD001';
end $$;
create trigger keep_leaf before update or delete on seals.leaf for each row execute function seals.keep_leaf();

create function seals.keep_all() returns trigger language plpgsql as $$
begin
  raise exception 'Expected to keep every entry of the log, but all were to go' using errcode = 'RD001';
end $$;
create trigger keep_all before truncate on seals.leaf for each statement execute function seals.keep_all();

-- How far a source that has an order of its own has been followed.
create table seals.position (
  kind     text primary key,
  position text not null
);
