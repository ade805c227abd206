package io.redress.seals;

/**
 * Something that does not agree.
 *
 * @param what the thing, such as {@code case_event 0198… 3} or {@code tile/0/000}
 * @param why in words
 */
public record Amiss(String what, String why) {

    /** About a record. */
    public static Amiss of(String kind, RecordKey key, String why) {
        return new Amiss("%s %s %d".formatted(kind, key.ref(), key.seq()), why);
    }
}
