package io.redress.kernel;

import java.time.Duration;

/**
 * How long somebody has, and how it is counted (期限). Written {@code 30m}, {@code 48h}, {@code 15d}, {@code 4wd},
 * {@code 8sh}.
 */
public sealed interface Span {

    /** Time on the wall, nights and holidays included; a day is 24 hours. */
    record CalendarTime(Duration length) implements Span {
        public CalendarTime {
            requireWholeMinutes(length);
        }

        /** Whole days above three days, else whole hours, else minutes, as the rules themselves are worded. */
        @Override
        public String toString() {
            if (length.toMinutes() % 60 != 0) {
                return length.toMinutes() + "m";
            }
            return length.toHours() % 24 == 0 && length.toHours() > 72 ? length.toDays() + "d" : length.toHours() + "h";
        }
    }

    /** Working days (工作日); the day of the act does not count and the last one ends at 24:00. */
    record WorkingDays(int count) implements Span {
        public WorkingDays {
            if (count < 1) {
                throw new IllegalArgumentException("Expected at least one working day, but got " + count);
            }
        }

        @Override
        public String toString() {
            return count + "wd";
        }
    }

    /**
     * Hours in which the other side is at its desk (服务时间), see {@link ServiceWeek}. Written in hours or {@code 90sm}.
     */
    record ServiceHours(Duration length) implements Span {
        public ServiceHours {
            requireWholeMinutes(length);
        }

        @Override
        public String toString() {
            return length.toMinutes() % 60 == 0 ? length.toHours() + "sh" : length.toMinutes() + "sm";
        }
    }

    /**
     * Reads the written form; {@code toString} writes an equal one.
     *
     * @throws IllegalArgumentException if it is not a span
     */
    static Span parse(String written) {
        var parts = SpanNotation.SPAN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "Expected a span such as 30m, 48h, 15d, 4wd or 8sh, but got '%s'".formatted(written));
        }
        int amount = Integer.parseInt(parts.group(1));
        return switch (parts.group(2)) {
            case "m" -> new CalendarTime(Duration.ofMinutes(amount));
            case "h" -> new CalendarTime(Duration.ofHours(amount));
            case "d" -> new CalendarTime(Duration.ofDays(amount));
            case "wd" -> new WorkingDays(amount);
            case "sh" -> new ServiceHours(Duration.ofHours(amount));
            default -> new ServiceHours(Duration.ofMinutes(amount));
        };
    }

    private static void requireWholeMinutes(Duration length) {
        if (length.isNegative() || length.isZero() || !length.equals(Duration.ofMinutes(length.toMinutes()))) {
            throw new IllegalArgumentException("Expected whole minutes, at least one, but got " + length);
        }
    }
}
