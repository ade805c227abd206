package io.redress.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.ZoneId;
import java.util.stream.IntStream;

/** The calendar that comes with the product: mainland China, one file per year under {@code calendar/}. */
final class CalendarData {

    private static final int FIRST_YEAR = 2004;
    private static final int LAST_YEAR = 2027;

    static final WorkingCalendar CHINA = WorkingCalendar.of(
            ZoneId.of("Asia/Shanghai"),
            IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                    .mapToObj(year -> read(Year.of(year)))
                    .toList());

    private CalendarData() {}

    private static CalendarYear read(Year year) {
        var name = "calendar/" + year + ".csv";
        var file = CalendarData.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("Expected the resource %s, but it is missing".formatted(name));
        }
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return CalendarYear.parse(year, reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
