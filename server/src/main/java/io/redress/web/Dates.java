package io.redress.web;

import io.redress.kernel.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Dates as people say them, in Beijing time. */
final class Dates {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final WorkingCalendar CHINA = WorkingCalendar.china();

    private Dates() {}

    /**
     * With weekday; midnight is 24:00 of the day before, as deadlines are spoken of; the year only if it is another.
     */
    static String due(Instant due, Instant now, Locale locale) {
        var local = LocalDateTime.ofInstant(due, ZONE);
        var midnight = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        var day = midnight ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        var sameYear = day.getYear() == now.atZone(ZONE).getYear();
        var time = midnight ? "24:00" : local.format(TIME);
        if (isEnglish(locale)) {
            return day.format(DateTimeFormatter.ofPattern(sameYear ? "EEE d MMM" : "EEE d MMM uuuu", Locale.ENGLISH))
                    + ", " + time;
        }
        return day.format(DateTimeFormatter.ofPattern(sameYear ? "M月d日（EEE）" : "uuuu年M月d日（EEE）", Locale.CHINA)) + time;
    }

    /** A moment with its day, this year without the year. */
    static String moment(Instant at, Instant now, Locale locale) {
        return day(LocalDate.ofInstant(at, ZONE), now, locale) + (isEnglish(locale) ? ", " : " ") + clock(at);
    }

    /** The time of day, to the minute. */
    static String clock(Instant at) {
        return LocalDateTime.ofInstant(at, ZONE).format(TIME);
    }

    static boolean isToday(Instant at, Instant now) {
        return LocalDate.ofInstant(at, ZONE).equals(LocalDate.ofInstant(now, ZONE));
    }

    /** A day, with its year only if that is another than this one. */
    static String day(LocalDate day, Instant now, Locale locale) {
        var sameYear = day.getYear() == LocalDate.ofInstant(now, ZONE).getYear();
        if (isEnglish(locale)) {
            return day.format(DateTimeFormatter.ofPattern(sameYear ? "d MMM" : "d MMM uuuu", Locale.ENGLISH));
        }
        return day.format(DateTimeFormatter.ofPattern(sameYear ? "M月d日" : "uuuu年M月d日", Locale.CHINA));
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    /** Day by day from filing to deadline. */
    static List<RulerDay> ruler(Instant filed, Instant due, Instant now) {
        return RulerDay.between(
                CHINA::isWorkingDay,
                LocalDate.ofInstant(filed, ZONE),
                LocalDate.ofInstant(due.minusNanos(1), ZONE),
                LocalDate.ofInstant(now, ZONE));
    }

    /** The same where nights and holidays count too. */
    static List<RulerDay> wallRuler(Instant filed, Instant due, Instant now) {
        return RulerDay.between(
                _ -> true,
                LocalDate.ofInstant(filed, ZONE),
                LocalDate.ofInstant(due.minusNanos(1), ZONE),
                LocalDate.ofInstant(now, ZONE));
    }

    static boolean isSameDay(Instant one, Instant other) {
        return LocalDate.ofInstant(one, ZONE).equals(LocalDate.ofInstant(other, ZONE));
    }

    static int workingDaysLeft(Instant now, Instant due) {
        return CHINA.workingDaysLeft(now, due);
    }

    /** The end of the day that it is. */
    static Instant endOfDay(Instant now) {
        return now.atZone(ZONE).toLocalDate().plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** What a browser's field for date and time sends. */
    static Instant typed(String text) {
        return LocalDateTime.parse(text).atZone(ZONE).toInstant();
    }
}
