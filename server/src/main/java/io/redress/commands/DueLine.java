package io.redress.commands;

import io.redress.kernel.WorkingCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** One question {@code START N} and its answer in Beijing time. */
final class DueLine {

    private static final Pattern QUESTION = Pattern.compile("\\s*(\\S+)\\s+([0-9]{1,9})\\s*");
    private static final DateTimeFormatter BEIJING = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(
            WorkingCalendar.china().zone());
    /** An error shows where it comes from, not a whole file that was fed in by mistake. */
    private static final int SHOWN = 60;

    private DueLine() {}

    /**
     * The answer.
     *
     * @throws IllegalArgumentException if the question can't be read
     * @throws io.redress.kernel.OutsideCalendarException if it leaves the known years
     */
    static String answer(String question) {
        var parts = QUESTION.matcher(question);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "Expected START and N, a whole number of days from 0, but got '%s'".formatted(shown(question)));
        }
        int days = Integer.parseInt(parts.group(2));
        return BEIJING.format(WorkingCalendar.china().due(start(parts.group(1)), days));
    }

    private static Instant start(String written) {
        try {
            return DateTimeFormatter.ISO_ZONED_DATE_TIME.parse(written, Instant::from);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "Expected a date and time with its zone, such as 2026-09-30T15:00:00+08:00, but got '%s'"
                            .formatted(shown(written)),
                    e);
        }
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
