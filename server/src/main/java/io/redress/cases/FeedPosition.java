package io.redress.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has followed the record of all cases: a snapshot of the database, up to which everything is known,
 * and perhaps a way begun towards a later one. Keep {@link #encode} in the transaction that does what follows from the
 * events, and nothing is missed or met twice.
 *
 * @param seen everything committed by then is known
 * @param way towards the next snapshot; null: none begun
 */
public record FeedPosition(String seen, @Nullable Way way) {

    /** Before all that was ever written; no transaction of ours has so low a number. */
    static final FeedPosition START = new FeedPosition("3:3:", null);

    /** The events on the way are read in the order of transaction, case and number; these are the last one's. */
    record Way(String goal, String writtenIn, UUID caseId, long seq) {}

    /** Reads what {@link #encode} wrote. */
    public static FeedPosition decode(String text) {
        var parts = text.split("\\|", -1);
        return switch (parts.length) {
            case 1 -> new FeedPosition(parts[0], null);
            case 5 ->
                new FeedPosition(
                        parts[0], new Way(parts[1], parts[2], UUID.fromString(parts[3]), Long.parseLong(parts[4])));
            default -> throw new IllegalStateException("Expected a position in the feed, but got " + text);
        };
    }

    public String encode() {
        return way == null
                ? seen
                : String.join("|", seen, way.goal, way.writtenIn, way.caseId.toString(), Long.toString(way.seq));
    }

    /** Everything up to the goal is known. */
    FeedPosition arrived(String goal) {
        return new FeedPosition(goal, null);
    }
}
