package io.redress.cases;

import io.redress.parties.AccountId;
import java.time.Instant;

/**
 * When and by whom something happened in which case.
 *
 * @param by the account; the system's own when {@code side} is {@link Side#CLOCK}
 */
public record Stamp(CaseId caseId, Instant at, Side side, AccountId by) {}
