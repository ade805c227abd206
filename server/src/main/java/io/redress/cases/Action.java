package io.redress.cases;

import java.util.Locale;

/** Everything one can do to a case. The name in lower case with hyphens is the last segment of its URL. */
public enum Action {
    ADMISSION,
    REJECTION,
    QUESTION,
    SUPPLEMENT,
    AGREEMENT,
    OFFER,
    REFUSAL,
    SIGN_OFF,
    INTERVENTION,
    MESSAGE,
    EVIDENCE,
    PROPOSAL,
    EXPLANATION,
    ASSIGNMENT,
    CONSULTATION,
    HAND_OVER,
    AUTHORITY_REQUEST,
    AUTHORITY_GRANT,
    EXTENSION,
    PAUSE,
    RESUMPTION,
    EVIDENCE_REQUEST,
    DECISION,
    /** A second pair of eyes agrees; the decision is issued. */
    DECISION_CONFIRMATION,
    /** A second pair of eyes does not agree, or whoever proposed thinks again. */
    DECISION_RETURN,
    APPEAL,
    PERFORMANCE,
    PERFORMANCE_CONFIRMATION,
    PERFORMANCE_DISPUTE,
    WITHDRAWAL,
    REOPENING,
    REMINDER,
    RATING,
    /** A deadline ran out; only the clock does this. */
    EXPIRY,
    /** The calendar was amended; only the clock does this. */
    RECOUNT;

    /** The segment of the URL, e.g. {@code sign-off}. */
    public String segment() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a person can do it; the rest belongs to the clock. */
    public boolean isForPeople() {
        return this != EXPIRY && this != RECOUNT;
    }
}
