package io.redress.cases;

import io.redress.kernel.Span;
import io.redress.kernel.Span.CalendarTime;
import io.redress.kernel.Span.ServiceHours;
import io.redress.kernel.Span.WorkingDays;
import java.time.Duration;
import java.time.Instant;

/** When to warn before a deadline. A warning binds nobody, so a working day before the end is simply 24 hours. */
final class Warning {

    static Instant before(String warnBefore, Instant dueAt) {
        var length = switch (Span.parse(warnBefore)) {
            case CalendarTime time -> time.length();
            case ServiceHours hours -> hours.length();
            case WorkingDays days -> Duration.ofDays(days.count());
        };
        return dueAt.minus(length);
    }

    private Warning() {}
}
