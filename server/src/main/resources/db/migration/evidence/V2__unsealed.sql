-- What has to go into the log: written by the transaction that made the record, taken away by the one that sealed it.
create table evidence.unsealed (
  no   bigint generated always as identity primary key,
  kind text   not null,
  ref  uuid   not null,
  seq  bigint not null
);

alter table evidence.evidence_reading add column no bigint generated always as identity;
create unique index evidence_reading_no on evidence.evidence_reading (no);

create function evidence.seal_items() returns trigger language plpgsql as $$
begin
  insert into evidence.unsealed (kind, ref, seq)
  select 'evidence_item', id, 0 from fresh where subject_id is not null;
  return null;
end $$;
create trigger seal_new after insert on evidence.item referencing new table as fresh
  for each statement execute function evidence.seal_items();
-- An item is changed once, when it is attached; keep_sealed sees to that.
create trigger seal_attached after update on evidence.item referencing new table as fresh
  for each statement execute function evidence.seal_items();

create function evidence.seal_readings() returns trigger language plpgsql as $$
begin
  insert into evidence.unsealed (kind, ref, seq) select 'evidence_reading', item, no from fresh;
  return null;
end $$;
create trigger seal_new after insert on evidence.evidence_reading referencing new table as fresh
  for each statement execute function evidence.seal_readings();

insert into evidence.unsealed (kind, ref, seq) select 'evidence_item', id, 0 from evidence.item where subject_id is not null;
insert into evidence.unsealed (kind, ref, seq) select 'evidence_reading', item, no from evidence.evidence_reading;
