package io.redress.rulebook;

/** What a buyer may ask for (诉求, spec C1). Which of them a type allows is data of the edition. */
public enum DemandKind {
    RETURN_REFUND,
    REFUND_ONLY,
    EXCHANGE,
    REPAIR,
    PART,
    TRADE_IN,
    COMPENSATION,
    APOLOGY,
    GUIDANCE,
    INVOICE,
    STOP_CONDUCT
}
