package io.redress.cases;

/** What became of an append. */
enum Appended {
    /** On disk. */
    APPLIED,
    /** Nothing was written: the case has another version by now, or it was open already. */
    MOVED_ON
}
