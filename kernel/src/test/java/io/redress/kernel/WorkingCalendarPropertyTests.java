package io.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables against the plain definition, counted day by day. */
class WorkingCalendarPropertyTests {

    private static final int SPANS_PER_SEED = 500;

    private final WorkingCalendar china = WorkingCalendar.china();

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "E4 seed {0}")
    @MethodSource("seeds")
    @DisplayName("E4 due is the midnight after the n-th working day, counted one by one")
    void agreesWithCountingDayByDay(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < SPANS_PER_SEED; i++) {
            var start = anyInstant(random);
            int days = 1 + random.nextInt(120);
            assertThat(china.due(start, days)).as("%s + %d", start, days).isEqualTo(counted(start, days));
        }
    }

    @ParameterizedTest(name = "A4 seed {0}")
    @MethodSource("seeds")
    @DisplayName("A4 as many working days are left at the start as were given, and never more later")
    void daysLeftUndoesDue(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < SPANS_PER_SEED; i++) {
            var start = anyInstant(random);
            int days = 1 + random.nextInt(120);
            var due = china.due(start, days);
            var later = start.plusSeconds(random.nextInt(60 * 24 * 3600));

            assertThat(china.workingDaysLeft(start, due)).isEqualTo(days);
            assertThat(china.workingDaysLeft(later, due)).isBetween(0, days);
            assertThat(china.due(start, days + 1)).isAfter(due);
        }
    }

    private Instant counted(Instant start, int days) {
        var day = start.atZone(china.zone()).toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= china.isWorkingDay(day) ? 1 : 0;
        }
        return day.plusDays(1).atStartOfDay(china.zone()).toInstant();
    }

    private Instant anyInstant(Random random) {
        long from = LocalDate.of(2004, 1, 1).atStartOfDay(china.zone()).toEpochSecond();
        long to = LocalDate.of(2027, 6, 1).atStartOfDay(china.zone()).toEpochSecond();
        return Instant.ofEpochSecond(random.nextLong(from, to));
    }
}
