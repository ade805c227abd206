package io.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {

    private final WorkingCalendar china = WorkingCalendar.china();

    @ParameterizedTest(name = "E4 {0} + {1} working days = {2}")
    @CsvSource({
        // National Day 2025 lasts to 8 October and 11 October (Saturday) is made up.
        "2025-09-30T15:00:00+08:00, 1, 2025-10-10T00:00:00+08:00",
        "2025-09-30T15:00:00+08:00, 4, 2025-10-14T00:00:00+08:00",
        // Spring Festival 2025: 28 January to 4 February; 26 January and 8 February are made up.
        "2025-01-25T09:00:00+08:00, 1, 2025-01-27T00:00:00+08:00",
        "2025-01-27T09:00:00+08:00, 1, 2025-02-06T00:00:00+08:00",
        "2025-01-27T09:00:00+08:00, 4, 2025-02-09T00:00:00+08:00",
        // 2020: the holiday was lengthened to 2 February while it lasted.
        "2020-01-23T18:00:00+08:00, 1, 2020-02-04T00:00:00+08:00",
        // National Day 2026: 1 to 7 October, and 10 October (Saturday) is made up.
        "2026-09-30T15:00:00+08:00, 4, 2026-10-13T00:00:00+08:00",
        // The last second and the first second of a day belong to different days.
        "2026-03-04T23:59:59+08:00, 1, 2026-03-06T00:00:00+08:00",
        "2026-03-05T00:00:00+08:00, 1, 2026-03-07T00:00:00+08:00",
        // The start is read in Asia/Shanghai, whatever its offset.
        "2026-03-04T16:00:00Z, 1, 2026-03-07T00:00:00+08:00",
    })
    void endsAtMidnightAfterTheLastWorkingDay(OffsetDateTime start, int days, OffsetDateTime due) {
        assertThat(china.due(start.toInstant(), days)).isEqualTo(due.toInstant());
    }

    @Test
    @DisplayName("E4 make-up Saturdays and Sundays are working days, holidays are not")
    void knowsMakeUpDays() {
        assertThat(List.of("2025-10-11", "2025-01-26", "2024-02-04", "2020-06-28", "2012-04-01", "2004-10-09"))
                .allMatch(day -> china.isWorkingDay(LocalDate.parse(day)));
        assertThat(List.of("2025-10-08", "2020-01-31", "2015-09-03", "2018-01-01", "2004-05-07", "2025-10-12"))
                .noneMatch(day -> china.isWorkingDay(LocalDate.parse(day)));
    }

    @Test
    @DisplayName("E4 a year without a notice counts as Monday to Friday and says that it is not announced")
    void marksTheUnannouncedYear() {
        assertThat(china.isAnnounced(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(china.isAnnounced(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(china.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
    }

    @Test
    @DisplayName("E4 days beyond the known years are refused instead of guessed")
    void refusesDaysItKnowsNothingAbout() {
        assertThatThrownBy(() -> china.isWorkingDay(LocalDate.of(2028, 1, 1)))
                .isInstanceOf(OutsideCalendarException.class)
                .hasMessageContaining("from 2004-01-01 to 2027-12-31, but got 2028-01-01");
        assertThatThrownBy(() -> china.isWorkingDay(LocalDate.of(2003, 12, 31)))
                .isInstanceOf(OutsideCalendarException.class);
        assertThatThrownBy(() -> china.due(Instant.parse("2027-12-30T00:00:00Z"), 2))
                .isInstanceOf(OutsideCalendarException.class)
                .hasMessageContaining("2 working days after 2027-12-30");
        assertThatThrownBy(() -> china.due(Instant.MAX, 1)).isInstanceOf(java.time.DateTimeException.class);
        assertThatThrownBy(() -> china.due(Instant.parse("2026-01-05T00:00:00Z"), Integer.MAX_VALUE))
                .isInstanceOf(OutsideCalendarException.class);
    }

    @Test
    @DisplayName("E4 no and negative working days are refused")
    void refusesLessThanOneDay() {
        assertThatThrownBy(() -> china.due(Instant.parse("2026-01-05T00:00:00Z"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("E4 a due time is counted anew when a holiday is announced late")
    void countsAnewWhenAYearIsAmended() {
        var start = Instant.parse("2027-09-30T07:00:00Z");
        var announced = new CalendarYear(
                Year.of(2027),
                true,
                Map.of(
                        LocalDate.of(2027, 10, 1),
                        false,
                        LocalDate.of(2027, 10, 4),
                        false,
                        LocalDate.of(2027, 10, 9),
                        true));

        assertThat(china.due(start, 4)).isEqualTo(Instant.parse("2027-10-06T16:00:00Z"));
        var amended = china.with(announced);
        assertThat(amended.due(start, 4)).isEqualTo(Instant.parse("2027-10-08T16:00:00Z"));
        assertThat(amended.due(start, 5)).isEqualTo(Instant.parse("2027-10-09T16:00:00Z"));
        assertThat(amended.isAnnounced(LocalDate.of(2027, 1, 1))).isTrue();
    }

    @Test
    @DisplayName("A4 working days left are none on the last day and after it")
    void countsWorkingDaysLeft() {
        var due = china.due(Instant.parse("2026-03-05T02:00:00Z"), 4);

        assertThat(china.workingDaysLeft(Instant.parse("2026-03-05T02:00:00Z"), due))
                .isEqualTo(4);
        assertThat(china.workingDaysLeft(Instant.parse("2026-03-07T02:00:00Z"), due))
                .isEqualTo(3);
        assertThat(china.workingDaysLeft(due.minusSeconds(1), due)).isZero();
        assertThat(china.workingDaysLeft(due.plusSeconds(1), due)).isZero();
    }

    @Test
    @DisplayName("E4 a calendar with a gap between its years is refused")
    void refusesGaps() {
        var years = List.of(
                new CalendarYear(Year.of(2026), true, Map.of()), new CalendarYear(Year.of(2028), true, Map.of()));

        assertThatThrownBy(() -> WorkingCalendar.of(china.zone(), years)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WorkingCalendar.of(china.zone(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("E4 a broken line of a calendar file is named")
    void namesTheBrokenLine() {
        assertThatThrownBy(() -> CalendarYear.parse(Year.of(2028), List.of("# status: announced", "2028-01-01,free")))
                .hasMessageContaining("2028-01-01,free");
        assertThatThrownBy(() -> CalendarYear.parse(Year.of(2028), List.of("2028-01-01,off,元旦")))
                .hasMessageContaining("# status");
        assertThatThrownBy(() -> CalendarYear.parse(
                        Year.of(2028), List.of("# status: announced", "2028-01-01,off", "2028-01-01,work")))
                .hasMessageContaining("2028-01-01,work");
        assertThatThrownBy(() -> CalendarYear.parse(Year.of(2028), List.of("# status: announced", "2029-01-01,off,元旦")))
                .hasMessageContaining("2029-01-01");
    }
}
