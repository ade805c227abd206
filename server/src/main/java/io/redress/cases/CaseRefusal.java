package io.redress.cases;

import io.redress.kernel.Refusal;

/** Why a command was refused. Each has a text in both languages and a test. */
public enum CaseRefusal implements Refusal {
    // The moment: nobody can do this now, or not this person. Facts: state, turn.
    NOT_POSSIBLE_NOW(About.MOMENT),
    NOT_YOURS_TO_DO(About.MOMENT),
    NOT_THE_ADJUDICATOR(About.MOMENT),
    NOT_THE_OWNER(About.MOMENT),
    DECISION_WAITS(About.MOMENT),
    NO_DECISION_WAITS(About.MOMENT),
    SECOND_PERSON_NEEDED(About.MOMENT),
    SUPERVISOR_ONLY(About.MOMENT),
    NOT_ASKED(About.MOMENT),
    ALREADY_PAUSED(About.MOMENT),
    NOT_PAUSED(About.MOMENT),
    FIRST_INSTANCE_ONLY(About.MOMENT),
    NOTHING_TO_SIGN(About.MOMENT),
    YOUR_OWN_TURN(About.MOMENT),
    REMINDED_TODAY(About.MOMENT),
    ALREADY_RATED(About.MOMENT),
    REOPEN_WINDOW_CLOSED(About.MOMENT),
    NOTHING_WAS_PROMISED(About.MOMENT),
    ALREADY_DECIDED(About.MOMENT),
    AUTHORITY_NOT_ASKED(About.MOMENT),
    QUESTION_LIMIT(About.MOMENT),
    OFFER_LIMIT(About.MOMENT),
    PROPOSAL_LIMIT(About.MOMENT),
    CONSULTATION_LIMIT(About.MOMENT),
    HAND_OVER_LIMIT(About.MOMENT),
    EXTENSION_LIMIT(About.MOMENT),
    PAUSE_LIMIT(About.MOMENT),
    REOPENING_LIMIT(About.MOMENT),
    DISPUTE_LIMIT(About.MOMENT),
    SUPPLEMENT_LIMIT(About.MOMENT),
    DEADLINE_MOVED_ON(About.MOMENT),
    DEADLINE_NOT_DUE(About.MOMENT),
    OPEN_CASE_LIMIT(About.MOMENT),
    FILING_LIMIT(About.MOMENT),

    // What was sent. Facts name the part that is wrong.
    NOT_ELIGIBLE,
    OVERRIDE_IS_FOR_STAFF,
    TYPE_UNKNOWN,
    GROUND_UNKNOWN,
    DEPARTMENT_UNKNOWN,
    LINE_UNKNOWN,
    DEMAND_MISSING,
    DEMAND_NOT_ALLOWED,
    DEMAND_LIMIT,
    AMOUNT_MISSING,
    AMOUNT_NOT_POSITIVE,
    AMOUNT_NOT_WANTED,
    AMOUNT_TOO_HIGH,
    CURRENCY_DIFFERS,
    STATUTORY_CLAIM_UNKNOWN,
    PIECES_UNKNOWN,
    PIECES_OUT_OF_RANGE,
    PIECES_NOT_WANTED,
    TEXT_MISSING,
    EVIDENCE_MISSING,
    EVIDENCE_LIMIT,
    EVIDENCE_NOT_IN_CASE,
    OFFER_UNKNOWN,
    OFFER_REPLACED,
    ALREADY_SIGNED,
    NATURE_NOT_ALLOWED,
    AUDIENCE_NOT_ALLOWED,
    HANDLER_HAS_TIE,
    ADJUDICATOR_HAS_TIE,
    ADJUDICATOR_SAME_AS_FIRST,
    ONESELF,
    TIME_NOT_LATER,
    TIME_TOO_LATE,
    APPOINTMENT_OUT_OF_RANGE,
    OVER_AUTHORITY,
    ELEMENT_MISSING,
    ELEMENT_UNKNOWN,
    CLAUSE_MISSING,
    CLAUSE_UNKNOWN,
    TARIFF_UNKNOWN,
    PENALTY_WITHOUT_FAULT,
    OUTCOME_DOES_NOT_FIT,
    RULING_DOES_NOT_FIT,
    PROPOSED_DECISION_REPLACED,
    REFUND_ONLY_NEEDS_EVIDENCE,
    REMEDY_UNKNOWN,
    MARK_OUT_OF_RANGE,
    BAD_MARK_NEEDS_REASON;

    /** What a refusal is about. */
    enum About {
        /** The situation: the action is not offered to this person at this moment. */
        MOMENT,
        /** The content: the action is offered, but not like this. */
        CONTENT
    }

    private final About about;

    CaseRefusal() {
        this(About.CONTENT);
    }

    CaseRefusal(About about) {
        this.about = about;
    }

    About about() {
        return about;
    }
}
