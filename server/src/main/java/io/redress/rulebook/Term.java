package io.redress.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * A length of time in whole calendar days, months or years, as rules state windows: {@code 15d}, {@code 6mo},
 * {@code 3y}.
 *
 * <p>The day of the event does not count and the last day ends at 24:00 Asia/Shanghai (Civil Code arts. 201–203), so
 * the end is later than an exact duration would be. For hours and working days see {@code io.redress.kernel.Span}.
 */
public record Term(Period period) {

    /** Rules of the marketplace are dated in this zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,3})(d|mo|y)");

    /**
     * Reads the written form; {@code toString} writes an equal one.
     *
     * @throws IllegalArgumentException when the text is not a number followed by d, mo or y
     */
    public static Term parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Expected a term like 15d, 6mo or 3y, but got: " + text);
        }
        var count = Integer.parseInt(matcher.group(1));
        return new Term(
                switch (matcher.group(2)) {
                    case "d" -> Period.ofDays(count);
                    case "mo" -> Period.ofMonths(count);
                    default -> Period.ofYears(count);
                });
    }

    /** The first instant after the term that began with {@code event}: midnight in Shanghai, exclusive. */
    public Instant endAfter(Instant event) {
        LocalDate last = event.atZone(ZONE).toLocalDate().plus(period);
        return last.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    @Override
    public String toString() {
        if (period.getYears() > 0) {
            return period.getYears() + "y";
        }
        return period.getMonths() > 0 ? period.getMonths() + "mo" : period.getDays() + "d";
    }
}
