-- What a buyer has open and has filed since an instant. Counts no further than asked.
CREATE FUNCTION cases.filing_load(who uuid, since timestamptz, most bigint, OUT open int, OUT today int)
LANGUAGE sql STABLE AS $$
    SELECT (SELECT count(*) FROM (SELECT FROM cases.case_file WHERE buyer = who AND closed_at IS NULL LIMIT most) o),
           (SELECT count(*) FROM (SELECT FROM cases.case_file WHERE buyer = who AND opened_at >= since LIMIT most) t)
$$;

-- The same for a transaction that has opened a case: the buyer's filings wait for each other until it ends. The count is
-- a statement of its own, so that it sees what the one before it wrote.
CREATE FUNCTION cases.hold_filing_load(who uuid, since timestamptz, most bigint, OUT open int, OUT today int)
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('cases.filing ' || who, 0));
    SELECT l.open, l.today INTO open, today FROM cases.filing_load(who, since, most) l;
END $$;
