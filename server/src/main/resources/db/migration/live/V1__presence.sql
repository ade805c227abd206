CREATE SCHEMA IF NOT EXISTS live;

-- Who of the staff has which case open. Worth nothing after a crash, so it is not logged.
CREATE UNLOGGED TABLE live.presence (
    case_id uuid        NOT NULL,
    account uuid        NOT NULL,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, account)
) WITH (fillfactor = 70);
