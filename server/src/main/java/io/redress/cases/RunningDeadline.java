package io.redress.cases;

import io.redress.parties.AccountId;
import io.redress.parties.Guarded;
import io.redress.rulebook.ClockName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A deadline that is running, with whom it concerns. */
public record RunningDeadline(
        CaseId caseId,
        String number,
        ClockName kind,
        Turn turn,
        Instant dueAt,
        Guarded guard,
        @Nullable AccountId owner,
        @Nullable AccountId adjudicator) {}
