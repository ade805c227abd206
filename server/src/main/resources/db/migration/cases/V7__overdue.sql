-- Cases whose promise was broken. No clock runs for them, so no list by time finds them; an index on the state would make
-- every step of every case touch all indexes of case_file.
CREATE TABLE cases.overdue (
    case_id uuid PRIMARY KEY
);

INSERT INTO cases.overdue SELECT id FROM cases.case_file WHERE state = 'OVERDUE';
