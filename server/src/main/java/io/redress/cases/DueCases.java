package io.redress.cases;

import io.redress.rulebook.ClockName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Gathers rows of one event each into due cases; a case's rows follow each other. */
final class DueCases {

    private final List<DueCase> done = new ArrayList<>();
    private List<UnreadEvent> events = new ArrayList<>();
    private String kind = "";
    private Instant dueAt = Instant.MIN;

    void add(String rowKind, Instant rowDueAt, UnreadEvent event) {
        if (event.seq() == 1) {
            close();
            kind = rowKind;
            dueAt = rowDueAt;
        }
        events.add(event);
    }

    List<DueCase> list() {
        close();
        return List.copyOf(done);
    }

    private void close() {
        if (!events.isEmpty()) {
            done.add(new DueCase(ClockName.valueOf(kind), dueAt, events));
            events = new ArrayList<>();
        }
    }
}
