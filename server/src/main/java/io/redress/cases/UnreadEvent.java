package io.redress.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the record before its text is read: one that cannot be read shall stop only its own case. */
record UnreadEvent(
        long seq,
        Stamp stamp,
        String body,
        @Nullable UUID key,
        @Nullable UUID request) {

    /** @throws RuntimeException when this version does not understand the text */
    StoredEvent read(EventCodec codec) {
        return new StoredEvent(seq, codec.read(body, stamp), key, request);
    }
}
