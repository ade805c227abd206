package io.redress.web;

import io.redress.kernel.HolidayNotice;
import io.redress.kernel.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A year as twelve months of weeks, Monday first.
 *
 * @param first the earliest year that is known
 * @param last the latest
 */
public record CalendarPage(HolidayNotice notice, int first, int last, LocalDate today) {

    /** A day in its cell; its look is a class of the style sheet. */
    public record Cell(LocalDate date, String look, String name) {}

    public int year() {
        return notice.year().getValue();
    }

    public List<YearMonth> months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year(), month))
                .toList();
    }

    /** The weeks of a month; null where a week reaches into another month. */
    public List<List<@Nullable Cell>> weeks(YearMonth month) {
        var weeks = new ArrayList<List<@Nullable Cell>>();
        var monday = month.atDay(1).with(DayOfWeek.MONDAY);
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusDays(7)) {
            var week = new ArrayList<@Nullable Cell>();
            for (var day = monday; day.isBefore(monday.plusDays(7)); day = day.plusDays(1)) {
                week.add(YearMonth.from(day).equals(month) ? cell(day) : null);
            }
            weeks.add(week);
        }
        return weeks;
    }

    private Cell cell(LocalDate day) {
        var named =
                notice.days().stream().filter(each -> each.date().equals(day)).findFirst();
        if (named.isPresent()) {
            return new Cell(
                    day, named.get().working() ? "made-up" : "off", named.get().name());
        }
        return new Cell(day, day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? "" : "weekend", "");
    }

    /** How many days deadlines count in a month. */
    public long working(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(WorkingCalendar.china()::isWorkingDay)
                .count();
    }
}
