package io.redress.rulebook;

/**
 * Where a figure of the rulebook comes from and how far it can be trusted.
 *
 * @param where pages, documents or articles, as found
 */
public record Source(String id, String title, String where, Confidence confidence) {

    /** How well a source is confirmed. */
    public enum Confidence {
        /** Full text of the statute or judicial interpretation was read. */
        LAW,
        /** An official document or form was read. */
        OFFICIAL,
        /** Two or more independent secondary pages agree. */
        TWO_PAGES,
        /** One secondary page. */
        ONE_PAGE,
        /** From memory, not confirmed. */
        UNCONFIRMED,
        /** No public figure was found: this is the product's own default, to be set by the operator. */
        OURS
    }
}
