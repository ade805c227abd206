package io.redress.cases;

/** Where a case stands, as one word: the name of its {@link CaseState}. */
public enum Stage {
    SCREENING,
    AWAITING_SUPPLEMENT,
    AWAITING_ANSWER,
    NEGOTIATING,
    ADJUDICATING,
    AWAITING_EVIDENCE,
    DECIDED,
    PERFORMING,
    AWAITING_CONFIRMATION,
    OVERDUE,
    CLOSED
}
