package io.redress.cases;

/**
 * One hint of the description coach. It proposes and never forces.
 *
 * @param from index of the first character it is about, in UTF-16 units as in a text field
 * @param to index after the last one; equal to {@code from} where something is missing
 * @param code stable code of the text {@code coach.CODE}
 * @param proposal what to write instead; empty: better leave it out
 */
public record CoachHint(int from, int to, Kind kind, String code, String proposal) {

    /** What a hint is about. */
    public enum Kind {
        INSULT,
        EMOTION,
        CONTACT,
        MISSING
    }
}
