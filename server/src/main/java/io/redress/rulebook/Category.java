package io.redress.rulebook;

/** The ledger a violation is booked in: ordinary 一般违规 (A), serious 严重违规 (B), counterfeit 出售假冒商品 (C). */
public enum Category {
    ORDINARY,
    SERIOUS,
    COUNTERFEIT
}
