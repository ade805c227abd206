package io.redress.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event read back, with the fingerprints of the request that caused it.
 *
 * @param key of the {@code Idempotency-Key}; only on a command's first event, and only if it carried one
 * @param request of what was asked under the key; on all events of the command
 */
record StoredEvent(
        long seq,
        CaseEvent event,
        @Nullable UUID key,
        @Nullable UUID request) {}
