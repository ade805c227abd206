package io.redress.orders;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders out of a stream, one after the other, in memory that does not grow with it. */
interface OrderSource extends Closeable {

    /** What no order needs more of. A longer line or record is refused and skipped, not read into memory. */
    int MOST_BYTES = 1 << 20;

    /** The next order, or why there is none on these lines; null at the end. */
    @Nullable
    Entry next() throws IOException;

    /** Something found in the stream, with the number of its first line, from 1. */
    sealed interface Entry {

        long line();

        record Found(long line, OrderIn order) implements Entry {}

        /** No order: {@code number} is there where it could still be read, else empty. */
        record Broken(long line, String number, List<Fault> faults) implements Entry {}
    }
}
