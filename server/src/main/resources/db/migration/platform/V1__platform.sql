-- Answers kept for repeated requests; rows older than a week are removed.
CREATE TABLE platform.idempotency (
    owner   uuid        NOT NULL,
    key     text        NOT NULL CHECK (length(key) BETWEEN 1 AND 100),
    print   text        NOT NULL,
    answer  json,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (owner, key)
);
CREATE INDEX idempotency_made_at ON platform.idempotency (made_at);

-- How far a sandbox clock is ahead of real time (negative: a sandbox that plays the past); one row, and none on a
-- server that lives in the present.
CREATE TABLE platform.clock (
    only_row     boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    ahead_micros bigint  NOT NULL
);
