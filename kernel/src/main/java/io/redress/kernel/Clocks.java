package io.redress.kernel;

import io.redress.kernel.Span.CalendarTime;
import io.redress.kernel.Span.ServiceHours;
import io.redress.kernel.Span.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts deadlines (期限) in the three ways there are. A due time is always a function of span, start and {@link Pauses},
 * so that it can be counted anew when a pause ends or the calendar is amended; nothing is ever added to an old due
 * time.
 */
public record Clocks(WorkingCalendar working, ServiceWeek service) {

    /** Chinese working days and service from 08:00 to 23:00. */
    public static Clocks china() {
        return new Clocks(
                WorkingCalendar.china(),
                ServiceWeek.everyDay(WorkingCalendar.china().zone()));
    }

    /**
     * The due time of a clock that never stands still.
     *
     * @throws OutsideCalendarException if working days run beyond the known years
     */
    public Instant due(Span span, Instant from) {
        return switch (span) {
            case CalendarTime time -> from.plus(time.length());
            case WorkingDays days -> working.due(from, days.count());
            case ServiceHours hours -> service.plus(from, hours.length());
        };
    }

    /**
     * The due time with every pause left out; empty while the clock stands still before its due time.
     *
     * <p>Time is left out to the instant; of working days each one on which the clock stood still, even for a part, is
     * left out whole: nobody loses a day to somebody else's delay. A pause that begins when the span is over changes
     * nothing.
     */
    public Optional<Instant> due(Span span, Instant from, Pauses pauses) {
        return switch (span) {
            case CalendarTime time -> elapsed(time.length(), from, pauses, Duration::between, Instant::plus);
            case ServiceHours hours -> elapsed(hours.length(), from, pauses, service::between, service::plus);
            case WorkingDays days -> workingDays(days.count(), from, pauses);
        };
    }

    private interface Measure {
        Duration between(Instant from, Instant to);
    }

    private interface Advance {
        Instant plus(Instant from, Duration length);
    }

    private static Optional<Instant> elapsed(
            Duration length, Instant from, Pauses pauses, Measure measure, Advance advance) {
        var cursor = from;
        var left = length;
        for (var pause : pauses.list()) {
            if (pause.from().isAfter(cursor)) {
                var ran = measure.between(cursor, pause.from());
                if (ran.compareTo(left) >= 0) {
                    return Optional.of(advance.plus(cursor, left));
                }
                left = left.minus(ran);
                cursor = pause.from();
            }
            if (pause.until() == null) {
                return Optional.empty();
            }
            cursor = later(cursor, pause.until());
        }
        return Optional.of(advance.plus(cursor, left));
    }

    private Optional<Instant> workingDays(int count, Instant from, Pauses pauses) {
        var cursor = working.dayOf(from);
        int left = count;
        for (var pause : pauses.list()) {
            if (pause.from().equals(pause.until())) {
                continue;
            }
            var dayBefore = working.dayOf(pause.from()).minusDays(1);
            if (dayBefore.isAfter(cursor)) {
                int ran = working.workingDaysAfter(cursor, dayBefore);
                if (ran >= left) {
                    break;
                }
                left -= ran;
                cursor = dayBefore;
            }
            if (pause.until() == null) {
                return Optional.empty();
            }
            var lastStopped = working.dayOf(pause.until().minusNanos(1));
            cursor = lastStopped.isAfter(cursor) ? lastStopped : cursor;
        }
        return Optional.of(working.endOf(working.nthAfter(cursor, left)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
