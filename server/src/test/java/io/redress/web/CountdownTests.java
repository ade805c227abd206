package io.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.web.Countdown.Kind;
import io.redress.web.Countdown.Unit;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the chip beside a deadline says; the deadline is Thursday 19 November 2026, 24:00 in Beijing. */
class CountdownTests {

    private static final Instant DUE = Instant.parse("2026-11-19T16:00:00Z");

    @ParameterizedTest(name = "at {0}: {1} {3} {2}")
    @CsvSource({
        "2026-11-16T02:00:00Z, PLAIN, WORKING_DAYS, 3",
        "2026-11-18T02:00:00Z, SOON, WORKING_DAYS, 1",
        "2026-11-19T02:00:00Z, SOON, TODAY, 0",
        "2026-11-19T14:00:00Z, DUE, HOURS, 2",
        "2026-11-19T15:18:00Z, DUE, MINUTES, 42",
        "2026-11-19T16:00:00Z, OVER, MINUTES, 1",
        "2026-11-19T18:30:00Z, OVER, HOURS, 2",
    })
    @DisplayName("E2 the chip of a deadline says how near it is")
    void saysHowNear(Instant now, Kind kind, Unit unit, long amount) {
        assertThat(Countdown.running(now, DUE)).isEqualTo(new Countdown(kind, unit, amount, DUE));
    }

    @ParameterizedTest(name = "at {0}: {1} {3} {2}")
    @CsvSource({
        "2026-11-27T02:00:00Z, PLAIN, DAYS, 2",
        "2026-11-28T01:00:00Z, SOON, DAYS, 1",
        "2026-11-28T12:00:00Z, SOON, HOURS, 14",
        "2026-11-28T18:00:00Z, SOON, TODAY, 0",
    })
    @DisplayName("E2 what ends on a Sunday is not due on the Friday before")
    void isNotDueBeforeTheWeekend(Instant now, Kind kind, Unit unit, long amount) {
        var sunday = Instant.parse("2026-11-29T02:26:00Z");
        assertThat(Countdown.running(now, sunday)).isEqualTo(new Countdown(kind, unit, amount, sunday));
    }

    @ParameterizedTest(name = "at {0}: {1} {3} {2}")
    @CsvSource({
        "2026-11-13T16:00:00Z, PLAIN, DAYS, 6",
        "2026-11-18T02:00:00Z, SOON, DAYS, 1",
        "2026-11-19T02:00:00Z, SOON, HOURS, 14",
        "2026-11-19T15:18:00Z, DUE, MINUTES, 42",
        "2026-11-19T18:30:00Z, OVER, HOURS, 2",
    })
    @DisplayName("E2 where weekends count too, the chip counts them")
    void countsWeekendsWhereTheyCount(Instant now, Kind kind, Unit unit, long amount) {
        assertThat(Countdown.onTheWall(now, DUE)).isEqualTo(new Countdown(kind, unit, amount, DUE));
    }
}
