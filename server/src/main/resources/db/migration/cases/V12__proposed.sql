-- Decisions that wait for a second pair of eyes, for whoever may be it. There are few at a time; a column of case_file would
-- need an index that every step of every case keeps.
CREATE TABLE cases.proposed (
    case_id uuid PRIMARY KEY,
    by      uuid NOT NULL
);
