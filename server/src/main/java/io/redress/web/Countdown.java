package io.redress.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The chip that says how much time is left. An addition to the date, never instead of it.
 *
 * @param amount working days, hours or minutes, as the kind and unit say
 * @param dueAt null where nothing runs
 */
public record Countdown(
        Kind kind, Unit unit, long amount, @Nullable Instant dueAt) {

    /** From here on a chip says that it is now or never; a matter of looks, not a rule. */
    private static final Duration LAST_HOURS = Duration.ofHours(2);

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    /** How near it is; each has its own look. */
    public enum Kind {
        PLAIN(""),
        SOON("soon"),
        DUE("due"),
        OVER("over"),
        PAUSED("paused"),
        MET("met");

        private final String css;

        Kind(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }

        public String icon() {
            return switch (this) {
                case PAUSED -> "player-pause";
                case OVER -> "alert-triangle";
                case MET -> "check";
                case DUE, SOON -> "clock-hour-4";
                case PLAIN -> "clock";
            };
        }
    }

    /** What is counted. */
    public enum Unit {
        WORKING_DAYS,
        DAYS,
        TODAY,
        HOURS,
        MINUTES
    }

    /** The chip of a deadline that runs; one that ends on a weekend has no working days left, but days. */
    static Countdown running(Instant now, Instant due) {
        var left = Duration.between(now, due);
        if (!left.isPositive()) return counted(Kind.OVER, left.negated(), due);
        if (left.compareTo(LAST_HOURS) <= 0) return counted(Kind.DUE, left, due);
        var days = Dates.workingDaysLeft(now, due);
        if (days == 0 && !Dates.isToday(due.minusNanos(1), now)) return onTheWall(now, due);
        if (days == 0) return new Countdown(Kind.SOON, Unit.TODAY, 0, due);
        return new Countdown(days == 1 ? Kind.SOON : Kind.PLAIN, Unit.WORKING_DAYS, days, due);
    }

    /** Where nights and holidays count too, whole days are said as they are. */
    static Countdown onTheWall(Instant now, Instant due) {
        var left = Duration.between(now, due);
        if (left.compareTo(LAST_HOURS) <= 0) return running(now, due);
        if (left.compareTo(A_DAY) < 0) return new Countdown(Kind.SOON, Unit.HOURS, left.toHours(), due);
        return new Countdown(left.compareTo(TWO_DAYS) < 0 ? Kind.SOON : Kind.PLAIN, Unit.DAYS, left.toDays(), due);
    }

    private static Countdown counted(Kind kind, Duration time, Instant due) {
        var minutes = Math.max(1, time.toMinutes());
        if (minutes < 120) return new Countdown(kind, Unit.MINUTES, minutes, due);
        return new Countdown(kind, Unit.HOURS, time.toHours(), due);
    }
}
