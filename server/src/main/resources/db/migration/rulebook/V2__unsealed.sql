-- Editions that have to go into the log. An edition's id is a word; md5 makes a name of it that fits.
create table rulebook.unsealed (
  no   bigint generated always as identity primary key,
  kind text   not null,
  ref  uuid   not null,
  seq  bigint not null
);

create function rulebook.seal_editions() returns trigger language plpgsql as $$
begin
  insert into rulebook.unsealed (kind, ref, seq) select 'edition', md5(id)::uuid, 0 from fresh;
  return null;
end $$;
create trigger seal_new after insert on rulebook.edition referencing new table as fresh
  for each statement execute function rulebook.seal_editions();

insert into rulebook.unsealed (kind, ref, seq) select 'edition', md5(id)::uuid, 0 from rulebook.edition;
