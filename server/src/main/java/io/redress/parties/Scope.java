package io.redress.parties;

/** What an API key may do. A key never does more than its owner's roles allow: a scope only narrows. */
public enum Scope {
    ORDERS_READ,
    ORDERS_WRITE,
    CASES_READ,
    CASES_WRITE,
    /** With {@link #CASES_READ}: also what is the platform's own in a case, such as notes among staff. */
    CASES_INTERNAL,
    EVIDENCE_READ,
    EVIDENCE_WRITE,
    PENALTIES_READ,
    PENALTIES_WRITE,
    RULEBOOK_READ,
    RULEBOOK_WRITE,
    ACCOUNTS_READ,
    ACCOUNTS_WRITE
}
