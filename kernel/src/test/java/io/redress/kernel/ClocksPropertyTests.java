package io.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.kernel.ServiceWeek.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clocks with random pauses against a model that ticks minute by minute. */
class ClocksPropertyTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant MONDAY = Instant.parse("2025-09-21T16:00:00Z");
    /** Short days with odd edges, one closed day: more corners than 08:00–23:00 has. */
    private static final ServiceWeek WEEK = new ServiceWeek(
            SHANGHAI,
            Map.of(
                    DayOfWeek.MONDAY, new Hours(LocalTime.of(8, 0), LocalTime.of(23, 0)),
                    DayOfWeek.TUESDAY, new Hours(LocalTime.of(9, 30), LocalTime.of(9, 50)),
                    DayOfWeek.THURSDAY, new Hours(LocalTime.of(0, 0), LocalTime.of(12, 0)),
                    DayOfWeek.FRIDAY, new Hours(LocalTime.of(12, 0), LocalTime.of(23, 59)),
                    DayOfWeek.SATURDAY, new Hours(LocalTime.of(8, 0), LocalTime.of(20, 0)),
                    DayOfWeek.SUNDAY, new Hours(LocalTime.of(8, 0), LocalTime.of(20, 0))));

    private final Clocks clocks = new Clocks(WorkingCalendar.china(), WEEK);

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "E4 seed {0}")
    @MethodSource("seeds")
    @DisplayName("E4 calendar time and service hours run exactly as long as the span says")
    void runsAsLongAsTheSpanSays(long seed) {
        var random = new Random(seed);
        var from = anyMinute(random);
        var pauses = anyPauses(random, from);
        var length = Duration.ofMinutes(1 + random.nextInt(random.nextBoolean() ? 500 : 20_000));

        assertThat(clocks.due(new Span.CalendarTime(length), from, pauses))
                .contains(ticked(from, length, pauses, false));
        assertThat(clocks.due(new Span.ServiceHours(length), from, pauses))
                .contains(ticked(from, length, pauses, true));
    }

    @ParameterizedTest(name = "E4 seed {0}")
    @MethodSource("seeds")
    @DisplayName("E4 working days are the days after the start on which the clock did not stand still for any time")
    void countsUntouchedWorkingDays(long seed) {
        var random = new Random(seed);
        var from = anyMinute(random);
        var pauses = anyPauses(random, from);
        int days = 1 + random.nextInt(8);

        var day = from.atZone(SHANGHAI).toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            var start = day.atStartOfDay(SHANGHAI).toInstant();
            var end = day.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
            var touched = pauses.list().stream()
                    .filter(pause -> pause.from().isBefore(end(pause)))
                    .anyMatch(pause -> pause.from().isBefore(end) && end(pause).isAfter(start));
            left -= clocks.working().isWorkingDay(day) && !touched ? 1 : 0;
        }

        assertThat(clocks.due(new Span.WorkingDays(days), from, pauses))
                .contains(day.plusDays(1).atStartOfDay(SHANGHAI).toInstant());
    }

    @ParameterizedTest(name = "E4 seed {0}")
    @MethodSource("seeds")
    @DisplayName("E4 service time between two instants is what it takes to get from one to the other")
    void serviceTimeAddsUp(long seed) {
        var random = new Random(seed);
        var from = anyMinute(random);
        var to = from.plus(Duration.ofMinutes(random.nextInt(60_000)));
        var between = WEEK.between(from, to);

        assertThat(between).isEqualTo(Duration.ofMinutes(openMinutes(from, to)));
        assertThat(WEEK.plus(from, between)).isBeforeOrEqualTo(to);
    }

    private static Instant ticked(Instant from, Duration length, Pauses pauses, boolean serviceOnly) {
        var at = from;
        for (long left = length.toMinutes(); left > 0; at = at.plusSeconds(60)) {
            var now = at;
            var still = pauses.list().stream().anyMatch(p -> !p.from().isAfter(now) && end(p).isAfter(now));
            left -= !still && (!serviceOnly || WEEK.isOpen(at)) ? 1 : 0;
        }
        return at;
    }

    private static long openMinutes(Instant from, Instant to) {
        return LongStream.range(0, Duration.between(from, to).toMinutes())
                .filter(minute -> WEEK.isOpen(from.plusSeconds(60 * minute)))
                .count();
    }

    private static Instant end(Pause pause) {
        return pause.until() == null ? Instant.MAX : pause.until();
    }

    private static Instant anyMinute(Random random) {
        return MONDAY.plus(Duration.ofMinutes(random.nextInt(30 * 24 * 60)));
    }

    /** Up to four pauses, one after the other, some of them on whole hours or without length. */
    private static Pauses anyPauses(Random random, Instant from) {
        var pauses = Pauses.none();
        var at = from.minus(Duration.ofHours(random.nextInt(48)));
        for (int i = random.nextInt(5); i > 0; i--) {
            at = at.plus(Duration.ofMinutes(60L * random.nextInt(60) + random.nextInt(2)));
            pauses = pauses.pause(at, "seed");
            at = at.plus(Duration.ofMinutes(60L * random.nextInt(40)));
            pauses = pauses.resume(at);
        }
        return pauses;
    }
}
