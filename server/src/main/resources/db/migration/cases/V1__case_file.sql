CREATE SCHEMA IF NOT EXISTS cases;

-- One row per case: what lists, queues and the version check need. The truth is case_event; every column here but the
-- immutable ones is what folding the events gives. No column that changes at every step is indexed, so that a step is a
-- heap-only update (fillfactor leaves it the room).
CREATE TABLE cases.case_file (
    id            uuid        PRIMARY KEY,
    number        text        NOT NULL UNIQUE,
    version       bigint      NOT NULL CHECK (version > 0),
    state         text        NOT NULL,
    whose_turn    text,
    next_due      timestamptz,
    buyer         uuid        NOT NULL,
    shop          uuid        NOT NULL,
    order_id      uuid        NOT NULL,
    order_line    int         NOT NULL,
    order_number  text        NOT NULL,
    title         text        NOT NULL,
    type          text        NOT NULL,
    department    text,
    owner         uuid,
    adjudicator   uuid,
    opened_at     timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    closed_at     timestamptz,
    told_at       timestamptz,
    filing_key    uuid,
    filing_body   uuid
) WITH (fillfactor = 70);

-- C5: one open case per order line, type and buyer, whoever races.
CREATE UNIQUE INDEX case_file_one_open ON cases.case_file (order_id, order_line, type, buyer) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX case_file_filing_key ON cases.case_file (filing_key) WHERE filing_key IS NOT NULL;
CREATE INDEX case_file_buyer ON cases.case_file (buyer, opened_at DESC, id DESC);
CREATE INDEX case_file_shop ON cases.case_file (shop, opened_at DESC, id DESC);
CREATE INDEX case_file_open ON cases.case_file (department, opened_at, id) WHERE closed_at IS NULL;
CREATE INDEX case_file_opened ON cases.case_file (opened_at DESC, id DESC);

-- E12: the record. Append-only; seq is dense from 1 and equals the case's version after that event. request_key is the
-- fingerprint of the Idempotency-Key on a command's first event, request_body that of what was asked, on all of them:
-- the version check of case_file makes a key unique per case without an index.
CREATE TABLE cases.case_event (
    case_id      uuid        NOT NULL,
    seq          bigint      NOT NULL CHECK (seq > 0),
    type         text        NOT NULL,
    body         jsonb       NOT NULL,
    at           timestamptz NOT NULL,
    account      uuid,
    side         text        NOT NULL,
    request_key  uuid,
    request_body uuid,
    PRIMARY KEY (case_id, seq)
) WITH (toast_tuple_target = 8160);

CREATE FUNCTION cases.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'case_event is append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER case_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON cases.case_event
    FOR EACH STATEMENT EXECUTE FUNCTION cases.refuse_change();

-- A running deadline. A row leaves when the deadline was kept, cancelled or fired; which of them, the events tell.
CREATE TABLE cases.deadline (
    case_id  uuid        NOT NULL,
    kind     text        NOT NULL,
    due_at   timestamptz NOT NULL,
    whose    text        NOT NULL,
    rule     text        NOT NULL,
    outcome  text        NOT NULL,
    PRIMARY KEY (case_id, kind)
) WITH (fillfactor = 80);

CREATE INDEX deadline_due ON cases.deadline (due_at, case_id);

-- E12: who of the staff looked at which case, when, at what.
CREATE TABLE cases.case_reading (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id uuid        NOT NULL,
    reader  uuid        NOT NULL,
    at      timestamptz NOT NULL,
    what    text        NOT NULL
);

CREATE INDEX case_reading_case ON cases.case_reading (case_id, id DESC);

-- Blocks of the day's running numbers are handed out from here.
CREATE TABLE cases.case_serial (
    day  date   PRIMARY KEY,
    next bigint NOT NULL CHECK (next > 0)
);

-- C5: what a buyer has typed so far. Private to its owner until filed.
CREATE TABLE cases.draft (
    id         uuid        PRIMARY KEY,
    owner      uuid        NOT NULL,
    body       jsonb       NOT NULL,
    version    bigint      NOT NULL CHECK (version > 0),
    updated_at timestamptz NOT NULL
);

CREATE INDEX draft_owner ON cases.draft (owner, updated_at DESC);
