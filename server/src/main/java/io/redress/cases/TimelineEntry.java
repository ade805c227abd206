package io.redress.cases;

import io.redress.parties.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a case's record as one side may see it.
 *
 * @param by who did it; null where that is not for the reader, as with the platform's staff
 */
public record TimelineEntry(
        long seq, Instant at, Side side, @Nullable AccountId by, CaseEvent event) {}
