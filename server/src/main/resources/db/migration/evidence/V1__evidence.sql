create schema if not exists evidence;

-- One piece of evidence. The bytes of a file lie in the file store under their SHA-256, those of a snapshot in
-- evidence.snapshot_body.
create table evidence.item (
  id               uuid primary key,
  name             text not null check (length(name) between 1 and 200),
  note             text not null check (length(note) <= 2000),
  category         text not null check (category ~ '^[a-z0-9_]{0,40}$'),
  kind             text not null check (kind in ('PHOTO', 'SCREENSHOT', 'PDF', 'AUDIO', 'VIDEO', 'SNAPSHOT')),
  media_type       text not null,
  bytes            bigint not null check (bytes > 0),
  sha256           text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  display_type     text,
  display_sha256   text check (display_sha256 ~ '^[0-9a-f]{64}$'),
  thumbnail_sha256 text check (thumbnail_sha256 ~ '^[0-9a-f]{64}$'),
  width            int,
  height           int,
  frames           int,
  location_removed boolean,
  uploaded_by      uuid not null,
  uploaded_at      timestamptz not null,
  subject_kind     text,
  subject_id       uuid,
  attached_by      uuid,
  attached_at      timestamptz,
  guard_buyer      uuid,
  guard_shop       uuid,
  guard_handlers   uuid[] not null default '{}',
  guard_department text,
  check (num_nonnulls(subject_kind, subject_id, attached_by, attached_at) in (0, 4)),
  check (num_nonnulls(display_type, display_sha256, thumbnail_sha256, width, height, frames, location_removed) in (0, 7)),
  check (kind <> 'SNAPSHOT' or subject_id is not null)
);
comment on column evidence.item.sha256 is 'the seal: of the original bytes, as they came in';
comment on column evidence.item.guard_buyer is 'who may see it by what the subject said when the item was attached';
create index item_subject on evidence.item (subject_id, subject_kind, uploaded_at, id) where subject_id is not null;
create index item_draft on evidence.item (uploaded_by, uploaded_at, id) where subject_id is null;
create index item_draft_age on evidence.item (uploaded_at) where subject_id is null;
-- Whether a stored file is still wanted.
create index item_sha256 on evidence.item (sha256);
create index item_display on evidence.item (display_sha256) where display_sha256 is not null;
create index item_thumbnail on evidence.item (thumbnail_sha256) where thumbnail_sha256 is not null;

-- The bytes of a snapshot, written in the transaction that files the case.
create table evidence.snapshot_body (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  body   bytea not null,
  check (encode(sha256(body), 'hex') = sha256)
);

-- Who downloaded an attached item. A video player asks in pieces: one row a minute says the same.
create table evidence.evidence_reading (
  item    uuid not null references evidence.item,
  reader  uuid not null,
  version text not null check (version in ('CONTENT', 'ORIGINAL')),
  minute  timestamptz not null,
  at      timestamptz not null,
  primary key (item, reader, version, minute)
);

create function evidence.keep_sealed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.subject_id is not null then
      raise exception 'Expected to keep evidence %, but it was to be deleted although attached', old.id using errcode = 'RD001';
    end if;
    return old;
  end if;
  if old.subject_id is not null then
    raise exception 'Expected to keep evidence %, but it was to be changed although attached', old.id using errcode = 'RD001';
  end if;
  if row(new.id, new.name, new.note, new.category, new.kind, new.media_type, new.bytes, new.sha256, new.display_type,
         new.display_sha256, new.thumbnail_sha256, new.width, new.height, new.frames, new.location_removed,
         new.uploaded_by, new.uploaded_at)
     is distinct from
     row(old.id, old.name, old.note, old.category, old.kind, old.media_type, old.bytes, old.sha256, old.display_type,
         old.display_sha256, old.thumbnail_sha256, old.width, old.height, old.frames, old.location_removed,
         old.uploaded_by, old.uploaded_at) then
    raise exception 'Expected to keep evidence % sealed, but a sealed column was to be changed', old.id using errcode = 'RD001';
  end if;
  return new;
end $$;
create trigger keep_sealed before update or delete on evidence.item
  for each row execute function evidence.keep_sealed();

create function evidence.keep_forever() returns trigger language plpgsql as $$
begin
  raise exception 'Expected to keep every row of %, but one was to be changed', tg_table_name using errcode = 'RD001';
end $$;
create trigger keep_forever before update or delete or truncate on evidence.evidence_reading
  for each statement execute function evidence.keep_forever();
create trigger keep_forever before update or delete or truncate on evidence.snapshot_body
  for each statement execute function evidence.keep_forever();
create trigger keep_all before truncate on evidence.item
  for each statement execute function evidence.keep_forever();
