package io.redress.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarDataTests {

    /** Beside the repository, as it is no part of it: a list made from four independent sources. */
    private static final Path LIST = Path.of("..", "..", "shared", "data", "calendar", "china_workdays.csv");

    @Test
    @DisplayName("E4 every day on which all independent sources agree is right")
    void agreesWithIndependentSources() throws IOException {
        assumeTrue(Files.exists(LIST), () -> "left out: no list to compare with at " + LIST);
        var agreed = Files.readAllLines(LIST).stream()
                .map(line -> line.split(",", -1))
                .filter(fields -> fields[5].equals("agreed"))
                .toList();

        var wrong =
                agreed.stream().filter(CalendarDataTests::differs).map(List::of).toList();

        assertThat(wrong).isEmpty();
        assertThat(agreed).hasSizeGreaterThan(8_000);
    }

    @ParameterizedTest(name = "E4 {0} has {1} working days")
    @CsvSource({"2024, 251", "2025, 248"})
    void hasTheWorkingDaysOfTheYear(int year, int workingDays) {
        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(WorkingCalendar.china()::isWorkingDay))
                .hasSize(workingDays);
    }

    private static boolean differs(String[] fields) {
        return WorkingCalendar.china().isWorkingDay(LocalDate.parse(fields[0])) != fields[1].equals("1");
    }
}
