package io.redress.seals;

import java.util.Collection;
import java.util.List;

/** One kind of record that goes into the log. Its module says how to find them; sealing them is not its business. */
public interface RecordSource {

    /** A word that never changes: it is part of each sealed record. */
    String kind();

    /**
     * What was committed and is not sealed yet, within the transaction that seals it; a record that comes again does no
     * harm.
     *
     * @param position what the last call returned, within a transaction that was committed; empty at the start
     */
    Taken take(String position, int most);

    /** These records as they are today, in any order; those that are no more are left out. */
    List<LogRecord> read(Collection<RecordKey> keys);

    /** All there are, in the order of their keys; for whoever checks that none is missing in the log. */
    List<RecordKey> keys(RecordKey after, int most);

    /** What is not as these records say, such as a file with other bytes; a line each, in words. */
    default List<Amiss> amiss(Collection<RecordKey> keys) {
        return List.of();
    }

    /**
     * Some records and where the next ones begin.
     *
     * @param more whether there may be more at once
     */
    record Taken(List<LogRecord> records, String position, boolean more) {
        public Taken {
            records = List.copyOf(records);
        }
    }
}
