package io.redress.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One year of working and free days: Monday to Friday, changed by the year's public notice (节假日安排的通知).
 *
 * @param announced whether that notice is out; if not, the year is Monday to Friday and due times in it are provisional
 * @param exceptions every day that the notice names, {@code true} if it is a working day (调休上班)
 */
public record CalendarYear(Year year, boolean announced, Map<LocalDate, Boolean> exceptions) {

    public CalendarYear {
        exceptions = Map.copyOf(exceptions);
        for (var day : exceptions.keySet()) {
            if (day.getYear() != year.getValue()) {
                throw new IllegalArgumentException("Expected days of %s only, but got %s".formatted(year, day));
            }
        }
    }

    /**
     * Reads a data file: {@code 2025-01-26,work,春节} or {@code 2025-01-28,off,春节} on each line; a comment {@code #
     * status: announced} or {@code # status: unannounced} is required, other comments name the sources.
     *
     * @throws IllegalArgumentException naming the line that is wrong
     */
    public static CalendarYear parse(Year year, List<String> lines) {
        var exceptions = new TreeMap<LocalDate, Boolean>();
        for (var line : lines) {
            if (!line.isBlank() && !line.startsWith("#") && exceptions.put(day(line), isWork(line)) != null) {
                throw new IllegalArgumentException("Expected each day once, but '%s' is there again".formatted(line));
            }
        }
        return new CalendarYear(year, isAnnounced(year, lines), exceptions);
    }

    public boolean isWorkingDay(LocalDate day) {
        var exception = exceptions.get(day);
        return exception != null ? exception : day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private static LocalDate day(String line) {
        if (!line.matches("[0-9]{4}-[0-9]{2}-[0-9]{2},(work|off)(,.*)?")) {
            throw new IllegalArgumentException("Expected 'date,work|off,name', but got '%s'".formatted(line));
        }
        return LocalDate.parse(line.substring(0, 10));
    }

    private static boolean isWork(String line) {
        return line.startsWith("work", 11);
    }

    private static boolean isAnnounced(Year year, List<String> lines) {
        if (lines.contains("# status: announced")) {
            return true;
        }
        if (lines.contains("# status: unannounced")) {
            return false;
        }
        throw new IllegalArgumentException("Expected a line '# status: …' for %s, but there is none".formatted(year));
    }
}
