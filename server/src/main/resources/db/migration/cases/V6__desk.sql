-- What an adjudicator has written of a decision so far. Private to its author until it is issued.
CREATE TABLE cases.decision_draft (
    case_id    uuid        NOT NULL,
    author     uuid        NOT NULL,
    body       jsonb       NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, author)
);

CREATE INDEX decision_draft_age ON cases.decision_draft (updated_at);

-- Whose open cases. Owner and adjudicator change once or twice in the life of a case, not at every step.
CREATE INDEX case_file_owner ON cases.case_file (owner) WHERE closed_at IS NULL AND owner IS NOT NULL;
CREATE INDEX case_file_adjudicator ON cases.case_file (adjudicator) WHERE closed_at IS NULL AND adjudicator IS NOT NULL;

-- Cases passed from hand to hand, for whoever oversees. Few events are of this type.
CREATE INDEX case_event_handed_over ON cases.case_event (case_id) WHERE type = 'HandedOver';
