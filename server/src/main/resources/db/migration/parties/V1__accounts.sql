create schema if not exists parties;

create table parties.account (
  id                  uuid primary key,
  name                text not null check (length(name) between 1 and 200),
  name_key            text not null unique,
  display_name        text not null check (length(display_name) between 1 and 200),
  roles               text[] not null,
  departments         text[] not null default '{}',
  locale              text not null,
  reference           text unique,
  password_hash       text,
  password_changed_at timestamptz,
  disabled_at         timestamptz,
  demo                boolean not null default false,
  created_at          timestamptz not null
);
comment on column parties.account.reference is 'the marketplace''s own id of this person, when it came with an order';
comment on column parties.account.password_hash is 'Argon2id; null: cannot sign in by password';
create index account_page on parties.account (created_at, id);
create index account_demo on parties.account (demo) where demo;

-- A row per stay: who left a shop stays tied to it.
create table parties.account_shop (
  account   uuid not null references parties.account,
  shop      uuid not null,
  joined_at timestamptz not null,
  left_at   timestamptz,
  primary key (account, shop, joined_at)
);
create unique index account_shop_now on parties.account_shop (account, shop) where left_at is null;

-- Why a member of staff may not judge: the same person, or a declared interest.
create table parties.account_tie (
  id          uuid primary key,
  account     uuid not null references parties.account,
  other       uuid references parties.account,
  shop        uuid,
  kind        text not null check (kind in ('SAME_PERSON', 'INTEREST')),
  reason      text not null check (length(reason) between 1 and 1000),
  declared_by uuid not null,
  declared_at timestamptz not null,
  check ((other is null) <> (shop is null)),
  check (kind <> 'SAME_PERSON' or other is not null)
);
create unique index account_tie_other on parties.account_tie (account, other, kind) where other is not null;
create unique index account_tie_shop on parties.account_tie (account, shop, kind) where shop is not null;

create table parties.session (
  token_hash   bytea primary key check (length(token_hash) = 32),
  account      uuid not null references parties.account,
  opened_at    timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null
);
create index session_account on parties.session (account);
create index session_expiry on parties.session (expires_at);

create table parties.api_key (
  id           uuid primary key,
  owner        uuid not null references parties.account,
  name         text not null check (length(name) between 1 and 200),
  start        text not null,
  token_hash   bytea not null unique check (length(token_hash) = 32),
  scopes       text[] not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  last_used_on date
);
create index api_key_owner on parties.api_key (owner, created_at, id);

-- Failed sign-ins by hashed name and by address. Kept for a day after the last failure.
create table parties.sign_in_attempt (
  key          bytea primary key,
  failures     integer not null,
  last_at      timestamptz not null,
  locked_until timestamptz not null
);
create index sign_in_attempt_age on parties.sign_in_attempt (last_at);
