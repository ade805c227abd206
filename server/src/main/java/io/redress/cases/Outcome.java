package io.redress.cases;

/** How a case ended. */
public enum Outcome {
    /** Screening did not accept it (不予受理). */
    NOT_ADMITTED,
    /** The buyer took it back (撤诉). */
    WITHDRAWN,
    /** Nobody pursued it any further. */
    ABANDONED,
    /** What screening asked for never came. */
    UNANSWERED,
    /** The parties agreed and it was carried out. */
    SETTLED,
    /** A gesture without fault was accepted (善意). */
    GOOD_WILL,
    /** It was a misunderstanding and has been explained (误解). */
    MISUNDERSTANDING,
    /** Decided for the buyer. */
    UPHELD,
    /** Decided for the buyer in part. */
    PARTLY_UPHELD,
    /** Decided against the buyer. */
    DISMISSED
}
