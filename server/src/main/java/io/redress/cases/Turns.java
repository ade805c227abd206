package io.redress.cases;

import io.redress.parties.AccountId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who has to move next, by when: the one deadline of a case that people look at. */
final class Turns {

    private Turns() {}

    /** Nobody's when the case is closed; the platform's when a promise is overdue. */
    static Optional<Turn> of(CaseFile file) {
        return switch (file.state()) {
            case CaseState.Closed _ -> Optional.empty();
            case CaseState.Overdue _ -> Optional.of(Turn.PLATFORM);
            case CaseState.AwaitingEvidence(var _, var from, var _) -> Optional.of(from);
            default -> next(file).map(Deadline::turn);
        };
    }

    static Optional<Deadline> next(CaseFile file) {
        return file.deadlines().stream().min(Comparator.comparing(Deadline::dueAt));
    }

    static Optional<Instant> nextDue(CaseFile file) {
        return next(file).map(Deadline::dueAt);
    }

    static @Nullable AccountId adjudicator(CaseFile file) {
        return switch (file.state()) {
            case CaseState.Adjudicating adjudicating -> adjudicating.adjudicator();
            case CaseState.AwaitingEvidence awaiting -> awaiting.under().adjudicator();
            default -> null;
        };
    }
}
