package io.redress.cases;

/**
 * How long texts and lists of a request may be; the rulebook's own limits, which are tighter, are checked by the rules.
 */
final class RequestLimits {

    /** UTF-16 units of a reason, statement or message: some four printed pages. */
    static final int TEXT = 10_000;

    /** UTF-16 units of a code such as a ground or department. */
    static final int CODE = 60;

    /** Entries of a list in a request; ten times what any edition allows. */
    static final int LIST = 200;

    private RequestLimits() {}
}
