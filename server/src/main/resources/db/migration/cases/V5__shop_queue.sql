-- What a shop has open: its queue and its counters read these rows and sort them by time left. Only opening and closing a
-- case touches the index, so that a step stays heap-only.
CREATE INDEX case_file_shop_open ON cases.case_file (shop, opened_at, id) WHERE closed_at IS NULL;
-- Whose looks at cases are audited, newest first.
CREATE INDEX case_reading_reader ON cases.case_reading (reader, id DESC);
