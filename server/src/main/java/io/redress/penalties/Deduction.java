package io.redress.penalties;

import io.redress.parties.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A violation booked against a shop (扣分记录). One per case and tariff at a time.
 *
 * @param caseId the case it was found in
 * @param caseNumber the same, as people read it
 * @param edition rulebook edition of the tariff
 * @param year penalty year it counts in, see {@link PenaltyYear}
 * @param reversedAt null while it stands
 */
public record Deduction(
        UUID id,
        UUID caseId,
        String caseNumber,
        Charge charge,
        String edition,
        int year,
        Instant at,
        AccountId by,
        @Nullable Instant reversedAt) {

    boolean isLive() {
        return reversedAt == null;
    }

    Deduction reversed(Instant when) {
        return new Deduction(id, caseId, caseNumber, charge, edition, year, at, by, when);
    }
}
