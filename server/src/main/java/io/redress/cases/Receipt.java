package io.redress.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command left behind (回执): where the case stands, who has to move by when, and what the sender may do next.
 *
 * @param version the case's version after it; the {@code ETag} of the answer
 * @param whoseTurn null: nobody's, the case is closed
 * @param dueAt null: no clock is running
 * @param events what happened, in order
 * @param joined a second filing that became an addition to this case
 */
public record Receipt(
        CaseId id,
        String number,
        long version,
        Stage state,
        @Nullable Turn whoseTurn,
        @Nullable Instant dueAt,
        List<Happened> events,
        boolean joined,
        List<AvailableAction> availableActions) {

    /** One event by its place in the record and its name. */
    public record Happened(long seq, String type, Instant at) {}
}
