-- In which transaction an event was written, so that whoever follows the record finds what was committed late: two
-- snapshots of the database differ by exactly the transactions that ended between them. Events written before this
-- column all bear the transaction that added it. History that is loaded in bulk and is nobody's news gets '0'.
ALTER TABLE cases.case_event ADD COLUMN written_in xid8 NOT NULL DEFAULT pg_current_xact_id();

CREATE INDEX case_event_written_in ON cases.case_event (written_in);
