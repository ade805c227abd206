package io.redress.kernel;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/**
 * The hours in which somebody answers (服务时间), the same every week; holidays change nothing, as shops keep their desks
 * open through them. Counted on the wall clock of the zone.
 *
 * @param hours the open hours of each day; a day that is missing is closed
 */
public record ServiceWeek(ZoneId zone, Map<DayOfWeek, Hours> hours) {

    /** Open from {@code opens} to {@code closes} of the same day, in whole minutes. */
    public record Hours(LocalTime opens, LocalTime closes) {
        public Hours {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("Expected to open before %s, but got %s".formatted(closes, opens));
            }
        }

        Duration length() {
            return Duration.between(opens, closes);
        }
    }

    public ServiceWeek {
        hours = Map.copyOf(hours);
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("Expected a day with open hours, but every day is closed");
        }
    }

    /** 08:00–23:00 on every day, the hours of the marketplace's own chat desk. */
    public static ServiceWeek everyDay(ZoneId zone) {
        return everyDay(zone, new Hours(LocalTime.of(8, 0), LocalTime.of(23, 0)));
    }

    public static ServiceWeek everyDay(ZoneId zone, Hours hours) {
        var week = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, hours);
        }
        return new ServiceWeek(zone, week);
    }

    /** When {@code length} of open time has passed since {@code from}; at the latest moment it is still open. */
    public Instant plus(Instant from, Duration length) {
        var at = from.atZone(zone).toLocalDateTime();
        var left = length;
        // Whole weeks in one step, so that a long span costs no more than a short one; one week stays for the loop.
        long weeks = Math.max(0, left.dividedBy(weekly()) - 1);
        at = at.plusWeeks(weeks);
        left = left.minus(weekly().multipliedBy(weeks));
        for (var open = openFrom(at); left.compareTo(open) > 0; open = openFrom(at)) {
            left = left.minus(open);
            at = at.toLocalDate().plusDays(1).atStartOfDay();
        }
        return left.isZero() ? from : opening(at).plus(left).atZone(zone).toInstant();
    }

    /** Open time from {@code from} to {@code to}; zero if {@code to} is not later. */
    public Duration between(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        var end = to.atZone(zone).toLocalDateTime();
        var at = from.atZone(zone).toLocalDateTime();
        long weeks = Duration.between(at, end).toDays() / 7;
        var sum = weekly().multipliedBy(weeks);
        at = at.plusWeeks(weeks);
        while (at.toLocalDate().isBefore(end.toLocalDate())) {
            sum = sum.plus(openFrom(at));
            at = at.toLocalDate().plusDays(1).atStartOfDay();
        }
        return sum.plus(openFrom(at)).minus(openFrom(end));
    }

    public boolean isOpen(Instant at) {
        var local = at.atZone(zone).toLocalDateTime();
        return !opening(local).isAfter(local) && !openFrom(local).isZero();
    }

    private Duration weekly() {
        return hours.values().stream().map(Hours::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** Open time from here to the end of the day. */
    private Duration openFrom(LocalDateTime at) {
        var today = hours.get(at.getDayOfWeek());
        if (today == null || !at.toLocalTime().isBefore(today.closes())) {
            return Duration.ZERO;
        }
        return Duration.between(opening(at), at.toLocalDate().atTime(today.closes()));
    }

    /** {@code at} itself, or the opening if that is still to come today. */
    private LocalDateTime opening(LocalDateTime at) {
        LocalDate day = at.toLocalDate();
        var today = hours.get(at.getDayOfWeek());
        return today != null && at.toLocalTime().isBefore(today.opens()) ? day.atTime(today.opens()) : at;
    }
}
