-- Lists of closed cases, newest first: the newest of all are open. A case enters it once.
CREATE INDEX case_file_closed ON cases.case_file (opened_at DESC, id DESC) WHERE closed_at IS NOT NULL;
