package io.redress.cases;

import io.redress.cases.CaseEvent.TimeRanOut;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a deadline in one step. Every deadline that was ever armed ends exactly once: met, run out or
 * cancelled.
 *
 * @param deadline as it stands now or, at its end, as it last stood
 */
public record DeadlineChange(Deadline deadline, Fate fate) {

    /** What became of it. */
    public enum Fate {
        ARMED,
        /** It goes on with another due time. */
        MOVED,
        /** Whose turn it was has moved in time. */
        MET,
        RAN_OUT,
        /** Something else happened first and nobody has to keep it any more. */
        CANCELLED
    }

    /** What the events did to the deadlines of {@code before}, endings first. */
    public static List<DeadlineChange> between(CaseFile before, List<CaseEvent> events) {
        var file = before;
        var changes = new ArrayList<DeadlineChange>();
        var out = new ArrayList<TimeRanOut>();
        for (var event : events) {
            if (event instanceof TimeRanOut ran) {
                out.add(ran);
            }
            var after = file.apply(event);
            changes.addAll(step(file.deadlines(), after.deadlines(), event, out));
            file = after;
        }
        return changes;
    }

    private static List<DeadlineChange> step(
            List<Deadline> before, List<Deadline> after, CaseEvent event, List<TimeRanOut> out) {
        var changes = new ArrayList<DeadlineChange>();
        for (var old : before) {
            if (after.stream().noneMatch(old::sameAs)) {
                changes.add(new DeadlineChange(old, ending(old, event, out)));
            }
        }
        for (var now : after) {
            var old = before.stream().filter(now::sameAs).findFirst();
            if (old.isEmpty()) {
                changes.add(new DeadlineChange(now, Fate.ARMED));
            } else if (!old.get().equals(now)) {
                changes.add(new DeadlineChange(now, Fate.MOVED));
            }
        }
        return changes;
    }

    private static Fate ending(Deadline old, CaseEvent event, List<TimeRanOut> out) {
        if (out.stream().anyMatch(ran -> ran.kind() == old.kind() && ran.dueAt().equals(old.dueAt()))) {
            return Fate.RAN_OUT;
        }
        return old.turn().includes(event.stamp().side()) ? Fate.MET : Fate.CANCELLED;
    }
}
