package io.redress.cases;

import io.redress.rulebook.ClockName;
import java.time.Instant;
import java.util.List;

/** A deadline that has run out, and all that is known of its case. */
record DueCase(ClockName kind, Instant dueAt, List<UnreadEvent> events) {

    DueCase {
        events = List.copyOf(events);
    }

    CaseId id() {
        return events.getFirst().stamp().caseId();
    }
}
