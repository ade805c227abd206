package io.redress.cases;

import io.redress.parties.AccountId;
import java.time.Instant;

/**
 * One look of a member of staff at a case, as an audit lists it.
 *
 * @param no grows with time; only good for ordering
 * @param what the part that was read: {@code case}, {@code timeline}, {@code version}
 */
public record CaseLook(long no, CaseId caseId, String number, AccountId reader, Instant at, String what) {}
