package io.redress.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the working-day ruler: a calendar day between filing and deadline, and whether it counts.
 *
 * @param date null for the cell that stands for the days left out
 * @param count the how-manieth working day it is; 0 where it is none or the day of filing
 */
public record RulerDay(@Nullable LocalDate date, Look look, Part part, int count) {

    /** More cells than these are too narrow to read. */
    static final int MOST = 10;

    /** Days kept at the start when the middle is left out. */
    private static final int HEAD = 3;

    /** How a cell looks; its name is the class in the style sheet. */
    public enum Look {
        PLAIN(""),
        PAST("past"),
        REST("rest"),
        TODAY("today"),
        DUE("dueday");

        private final String css;

        Look(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }

    /** What the line under the date says. */
    public enum Part {
        FILED,
        /** The day from which it is counted, where that is not the day of filing. */
        FROM,
        COUNTED,
        REST,
        DUE,
        DUE_TODAY,
        GAP
    }

    public DayOfWeek weekday() {
        if (date == null) throw new IllegalStateException("Expected a day, but it is the gap");
        return date.getDayOfWeek();
    }

    public boolean isGap() {
        return date == null;
    }

    /**
     * The ruler of a deadline: every day from filing to due, at most ten cells, the middle left out where it is longer.
     *
     * @param due the last day on which it can be done
     */
    static List<RulerDay> between(Predicate<LocalDate> counts, LocalDate filed, LocalDate due, LocalDate today) {
        if (due.isBefore(filed)) return List.of();
        var days = new ArrayList<RulerDay>();
        var count = 0;
        for (var day = filed; !day.isAfter(due); day = day.plusDays(1)) {
            var works = counts.test(day);
            if (works && day.isAfter(filed)) count++;
            days.add(cell(day, filed, due, today, works, count));
        }
        return days.size() <= MOST ? List.copyOf(days) : shortened(days);
    }

    /** The same cell, where counting begins later than with the filing. */
    RulerDay asFirst() {
        return part == Part.FILED ? new RulerDay(date, look, Part.FROM, count) : this;
    }

    private static RulerDay cell(
            LocalDate day, LocalDate filed, LocalDate due, LocalDate today, boolean works, int count) {
        var counted = works && !day.equals(filed) ? count : 0;
        if (day.equals(due)) {
            var now = day.equals(today);
            return new RulerDay(day, now ? Look.TODAY : Look.DUE, now ? Part.DUE_TODAY : Part.DUE, counted);
        }
        var part = day.equals(filed) ? Part.FILED : works ? Part.COUNTED : Part.REST;
        if (day.equals(today)) return new RulerDay(day, Look.TODAY, part, counted);
        if (!works) return new RulerDay(day, Look.REST, part, counted);
        return new RulerDay(day, day.isBefore(today) ? Look.PAST : Look.PLAIN, part, counted);
    }

    /** First and last days; where today lies between them, it and its neighbours stay in sight. */
    private static List<RulerDay> shortened(List<RulerDay> days) {
        var tail = days.size() - (MOST - HEAD - 1);
        var today = IntStream.range(HEAD, tail)
                .filter(at -> days.get(at).look() == Look.TODAY)
                .findFirst();
        if (today.isEmpty()) return joined(days.subList(0, HEAD), days.subList(tail, days.size()));
        var at = today.getAsInt();
        return joined(days.subList(0, 1), days.subList(at - 1, at + 2), days.subList(days.size() - 3, days.size()));
    }

    /** With a gap between what is not next to each other. */
    @SafeVarargs
    private static List<RulerDay> joined(List<RulerDay>... stretches) {
        var cells = new ArrayList<RulerDay>();
        for (var stretch : stretches) {
            if (!cells.isEmpty()) cells.add(new RulerDay(null, Look.PLAIN, Part.GAP, 0));
            cells.addAll(stretch);
        }
        return List.copyOf(cells);
    }
}
