package io.redress.cases;

import io.redress.evidence.SnapshotOf;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one command adds to one case, as rows: the case's new line, its events, the deadlines it starts and stops. Not a
 * decision: whoever builds it has already decided.
 *
 * @param expected the version decided on, 0 when the case is opened by this append
 * @param opening what never changes about a case; present exactly when {@code expected} is 0
 * @param alongside work that stands or falls with the append, in its transaction; null for most commands
 * @param frozen the order to be frozen as evidence in that transaction; null but for filings
 */
record Append(
        UUID id,
        long expected,
        Line line,
        @Nullable Opening opening,
        List<EventRow> events,
        List<DeadlineRow> started,
        List<String> stopped,
        @Nullable Runnable alongside,
        @Nullable SnapshotOf frozen) {

    Append {
        events = List.copyOf(events);
        started = List.copyOf(started);
        stopped = List.copyOf(stopped);
        if (line.version() != expected + events.size() || events.isEmpty()) {
            throw new IllegalArgumentException("Expected version %d after %d events on %d, but it was %d"
                    .formatted(expected + events.size(), events.size(), expected, line.version()));
        }
        if ((expected == 0) == (opening == null)) {
            throw new IllegalArgumentException("Expected an opening exactly at version 0, but version is " + expected);
        }
    }

    /** The same with work that stands or falls with it. */
    Append with(Runnable work) {
        return new Append(id, expected, line, opening, events, started, stopped, work, frozen);
    }

    /** The same with an order to be frozen beside it. */
    Append with(SnapshotOf order) {
        return new Append(id, expected, line, opening, events, started, stopped, alongside, order);
    }

    /** Whether other modules have work in its transaction. */
    boolean isAccompanied() {
        return alongside != null || frozen != null;
    }

    /**
     * The columns of a case that a step may change.
     *
     * @param proposedBy who proposes a decision that waits for somebody else; null: none does
     * @param toldAt when the seller has been told of the case; once told, always told
     */
    record Line(
            long version,
            String state,
            @Nullable String whoseTurn,
            @Nullable Instant nextDue,
            @Nullable String department,
            @Nullable UUID owner,
            @Nullable UUID adjudicator,
            @Nullable UUID proposedBy,
            Instant updatedAt,
            @Nullable Instant closedAt,
            @Nullable Instant toldAt) {}

    /** The columns of a case that never change. */
    record Opening(
            String number,
            UUID buyer,
            UUID shop,
            UUID order,
            int orderLine,
            String orderNumber,
            String title,
            String type,
            @Nullable UUID key,
            @Nullable UUID body) {}

    /**
     * One event as stored; {@code key} and {@code request} are set on a command's first event when it carried a key.
     */
    record EventRow(
            long seq,
            String type,
            String body,
            Instant at,
            @Nullable UUID account,
            String side,
            @Nullable UUID key,
            @Nullable UUID request) {}

    /** One running deadline as stored. */
    record DeadlineRow(String kind, Instant dueAt, String whose, String rule, String outcome) {}
}
