package io.redress.web;

import io.redress.kernel.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people say them, in Beijing time. */
final class Dates {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

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
        var time = midnight ? "24:00" : local.format(DateTimeFormatter.ofPattern("HH:mm"));
        var english = locale.getLanguage().equals("en");
        var pattern =
                english ? (sameYear ? "EEE d MMM" : "EEE d MMM uuuu") : (sameYear ? "M月d日(EEE)" : "uuuu年M月d日(EEE)");
        var spoken = day.format(DateTimeFormatter.ofPattern(pattern, english ? Locale.ENGLISH : Locale.CHINA));
        return spoken + (english ? ", " : "") + time;
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
