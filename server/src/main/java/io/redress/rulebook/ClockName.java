package io.redress.rulebook;

/** The waits of a case (时限). Every edition sets all of them; a type may override any. */
public enum ClockName {
    /** The platform screens a filing. */
    SCREENING,
    /** The buyer supplies what screening asked for. */
    MORE_WANTED,
    /** The seller answers. */
    ANSWER,
    /** The parties settle between themselves after an offer or a refusal. */
    NEGOTIATION,
    /** Both sides bring evidence after the platform has been asked in. */
    EVIDENCE,
    /** The adjudicator decides (spec E4). */
    DECISION,
    /** Either side may appeal. */
    APPEAL_WINDOW,
    /** Another adjudicator decides the appeal. */
    APPEAL_DECISION,
    /** The party that owes something performs it. */
    PERFORMANCE,
    /** The other side confirms or disputes the performance. */
    CONFIRM_PERFORMANCE,
    /** A closed case may be reopened on a broken promise. */
    REOPEN_WINDOW
}
