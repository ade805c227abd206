CREATE SCHEMA IF NOT EXISTS penalties;

-- One row per shop that ever had a penalty: locked while its penalties are decided, so that two verdicts of one shop
-- reach a node once.
CREATE TABLE penalties.shop (
    shop    uuid   PRIMARY KEY,
    version bigint NOT NULL CHECK (version > 0)
);

-- A violation booked. The body is the whole record; the columns are what queries and constraints need of it.
CREATE TABLE penalties.deduction (
    id          uuid        PRIMARY KEY,
    shop        uuid        NOT NULL REFERENCES penalties.shop,
    case_id     uuid        NOT NULL,
    tariff      text        NOT NULL,
    category    text        NOT NULL,
    year        int         NOT NULL,
    points      int         NOT NULL CHECK (points >= 0),
    at          timestamptz NOT NULL,
    reversed_at timestamptz,
    body        jsonb       NOT NULL
);

-- Exactly one deduction per violation stands, whoever races or repeats.
CREATE UNIQUE INDEX deduction_once ON penalties.deduction (case_id, tariff) WHERE reversed_at IS NULL;
CREATE INDEX deduction_shop ON penalties.deduction (shop, at DESC, id DESC);
CREATE INDEX deduction_year ON penalties.deduction (year);

-- Measures that began together. A row stays when they end: nothing is erased.
CREATE TABLE penalties.run (
    id         uuid        PRIMARY KEY,
    shop       uuid        NOT NULL REFERENCES penalties.shop,
    category   text        NOT NULL,
    level      int         NOT NULL CHECK (level >= 0),
    started_at timestamptz NOT NULL,
    ended_at   timestamptz,
    body       jsonb       NOT NULL
);

CREATE INDEX run_shop ON penalties.run (shop, started_at);

CREATE TABLE penalties.exam (
    id       uuid        PRIMARY KEY,
    shop     uuid        NOT NULL REFERENCES penalties.shop,
    category text        NOT NULL,
    at       timestamptz NOT NULL,
    body     jsonb       NOT NULL
);

CREATE INDEX exam_shop ON penalties.exam (shop, at);

-- A year is cleared once, for all shops: what each carries on follows from its deductions.
CREATE TABLE penalties.clearing (
    year int         PRIMARY KEY,
    at   timestamptz NOT NULL,
    body jsonb       NOT NULL
);
