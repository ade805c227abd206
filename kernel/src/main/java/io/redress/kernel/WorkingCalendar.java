package io.redress.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Working days (工作日) in one zone: the weekly pattern, less public holidays, plus make-up working days (调休).
 *
 * <p>Immutable. Every question is answered from two tables in constant time: how many working days there are up to a
 * day, and which day is the n-th. Beyond its years it throws {@link OutsideCalendarException} instead of guessing;
 * years whose notice is not out yet ({@link #isAnnounced}) are counted as Monday to Friday and must be counted again
 * later.
 */
public final class WorkingCalendar {

    private final ZoneId zone;
    private final List<CalendarYear> years;
    private final long firstDay;
    /** {@code upTo[i]}: working days among the first i days, so that a range is one subtraction. */
    private final int[] upTo;
    /** {@code nth[n - 1]}: offset of the n-th working day. */
    private final int[] nth;

    private WorkingCalendar(ZoneId zone, List<CalendarYear> years) {
        this.zone = zone;
        this.years = years;
        var first = years.get(0).year().atDay(1);
        var working = years.stream()
                .flatMap(year -> days(year.year()).map(year::isWorkingDay))
                .toList();
        this.firstDay = first.toEpochDay();
        this.upTo = new int[working.size() + 1];
        this.nth = new int[(int) working.stream().filter(day -> day).count()];
        for (int i = 0; i < working.size(); i++) {
            upTo[i + 1] = upTo[i];
            if (working.get(i)) {
                nth[upTo[i + 1]++] = i;
            }
        }
    }

    /** Mainland China from 2004 to 2027, Asia/Shanghai; 2027 is not announced yet. */
    public static WorkingCalendar china() {
        return CalendarData.CHINA;
    }

    /**
     * A calendar of the given years, in any order.
     *
     * @throws IllegalArgumentException unless they follow each other without a gap
     */
    public static WorkingCalendar of(ZoneId zone, Collection<CalendarYear> years) {
        var sorted =
                years.stream().sorted(Comparator.comparing(CalendarYear::year)).toList();
        for (int i = 0; i < sorted.size(); i++) {
            if (!sorted.get(i).year().equals(sorted.get(0).year().plusYears(i))) {
                throw new IllegalArgumentException("Expected years without gap or repetition, but got "
                        + sorted.stream().map(CalendarYear::year).toList());
            }
        }
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one year, but got none");
        }
        return new WorkingCalendar(zone, sorted);
    }

    /** This calendar with one year announced or amended; what was counted with the old one is then counted again. */
    public WorkingCalendar with(CalendarYear amended) {
        var others = years.stream().filter(year -> !year.year().equals(amended.year()));
        return of(zone, Stream.concat(others, Stream.of(amended)).toList());
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate firstDay() {
        return LocalDate.ofEpochDay(firstDay);
    }

    public LocalDate lastDay() {
        return LocalDate.ofEpochDay(firstDay + upTo.length - 2);
    }

    public boolean isWorkingDay(LocalDate day) {
        int i = offset(day);
        return upTo[i + 1] > upTo[i];
    }

    /** Whether the notice for the day's year is out, so that what is counted up to it is final. */
    public boolean isAnnounced(LocalDate day) {
        offset(day);
        return years.get(day.getYear() - years.get(0).year().getValue()).announced();
    }

    /**
     * When {@code workingDays} working days have passed: 24:00 of the last one. The day of {@code start} never counts.
     *
     * @param workingDays at least 1
     */
    public Instant due(Instant start, int workingDays) {
        return endOf(nthAfter(dayOf(start), workingDays));
    }

    /** Working days that still begin after today and before {@code due}; 0 on the last day and afterwards. */
    public int workingDaysLeft(Instant now, Instant due) {
        if (!now.isBefore(due)) {
            return 0;
        }
        return workingDaysAfter(dayOf(now), dayOf(due.minusNanos(1)));
    }

    LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    LocalDate nthAfter(LocalDate day, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("Expected at least one working day, but got " + workingDays);
        }
        long n = (long) upTo[offset(day) + 1] + workingDays;
        if (n > nth.length) {
            throw new OutsideCalendarException(
                    firstDay(), lastDay(), "%d working days after %s".formatted(workingDays, day));
        }
        return LocalDate.ofEpochDay(firstDay + nth[(int) n - 1]);
    }

    /** Working days after {@code from} up to and with {@code last}. */
    int workingDaysAfter(LocalDate from, LocalDate last) {
        return upTo[offset(last) + 1] - upTo[offset(from) + 1];
    }

    private int offset(LocalDate day) {
        long offset = day.toEpochDay() - firstDay;
        if (offset < 0 || offset > upTo.length - 2) {
            throw new OutsideCalendarException(firstDay(), lastDay(), day.toString());
        }
        return (int) offset;
    }

    private static Stream<LocalDate> days(Year year) {
        return year.atDay(1).datesUntil(year.plusYears(1).atDay(1));
    }
}
