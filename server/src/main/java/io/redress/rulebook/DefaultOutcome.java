package io.redress.rulebook;

/** What happens when a clock runs out and nobody has acted. Each clock of an edition names exactly one. */
public enum DefaultOutcome {
    ACCEPT_FILING,
    CLOSE_UNANSWERED,
    SELLER_DEEMED_TO_AGREE,
    GO_TO_PLATFORM,
    CLOSE_ABANDONED,
    DECIDE_ON_FILE,
    ESCALATE,
    DECISION_FINAL,
    MARK_OVERDUE,
    DEEMED_PERFORMED,
    WINDOW_CLOSES
}
