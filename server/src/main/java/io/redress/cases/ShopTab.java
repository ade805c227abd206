package io.redress.cases;

/** A shop's cases by what the shop has to do with them; every case the shop knows of is in exactly one. */
public enum ShopTab {
    /** The shop has to move, or has not kept a promise. */
    YOURS,
    /** Talks go on, or the buyer has to move. */
    WAITING,
    /** The platform has it. */
    REVIEW,
    /** Decided, and not final yet. */
    APPEALABLE,
    CLOSED
}
