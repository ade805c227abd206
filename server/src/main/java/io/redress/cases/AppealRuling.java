package io.redress.cases;

/** What the second adjudicator does with the first decision. */
public enum AppealRuling {
    /** 维持 */
    UPHOLD,
    /** 变更 */
    VARY,
    /** 撤销 */
    OVERTURN
}
