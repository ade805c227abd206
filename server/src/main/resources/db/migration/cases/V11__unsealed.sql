-- Readings that have to go into the log. The events themselves are followed by CaseFeed, which costs their writer nothing.
CREATE TABLE cases.unsealed (
    no   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text   NOT NULL,
    ref  uuid   NOT NULL,
    seq  bigint NOT NULL
);

CREATE FUNCTION cases.seal_readings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO cases.unsealed (kind, ref, seq) SELECT 'case_reading', case_id, id FROM fresh;
    RETURN NULL;
END $$;
CREATE TRIGGER seal_new AFTER INSERT ON cases.case_reading REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION cases.seal_readings();

INSERT INTO cases.unsealed (kind, ref, seq) SELECT 'case_reading', case_id, id FROM cases.case_reading;
