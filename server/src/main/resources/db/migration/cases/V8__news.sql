-- Whoever follows the record reads what is news, in this order. History loaded in bulk ('0') is nobody's: without it the
-- index stays small, and its many equal values do not lead the planner to read the whole record at every look.
CREATE INDEX case_event_news ON cases.case_event (written_in, case_id, seq) WHERE written_in > '0';
DROP INDEX cases.case_event_written_in;
