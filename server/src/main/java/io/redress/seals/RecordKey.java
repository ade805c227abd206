package io.redress.seals;

import java.util.Comparator;
import java.util.UUID;

/**
 * Which record of its kind.
 *
 * @param ref what it is about, such as a case
 * @param seq which of those; 0 where there is one
 */
public record RecordKey(UUID ref, long seq) implements Comparable<RecordKey> {

    /** Before every other in the order of {@link RecordSource#keys}. */
    public static final RecordKey FIRST = new RecordKey(new UUID(0, 0), Long.MIN_VALUE);

    private static final Comparator<RecordKey> ORDER =
            Comparator.comparing((RecordKey key) -> key.ref().toString()).thenComparingLong(RecordKey::seq);

    /** As PostgreSQL orders them: UUIDs as their bytes. */
    @Override
    public int compareTo(RecordKey other) {
        return ORDER.compare(this, other);
    }
}
