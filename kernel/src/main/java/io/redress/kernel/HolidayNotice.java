package io.redress.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * A year's public notice of holidays in mainland China (节假日安排的通知) as people read it: with the names of the holidays and
 * where it was published. {@link CalendarYear} is what is reckoned with.
 *
 * @param announced whether the notice is out
 * @param sources addresses and remarks on where the days come from
 * @param days every day that differs from Monday to Friday, in order
 */
public record HolidayNotice(Year year, boolean announced, List<String> sources, List<Day> days) {

    /** One day the notice names; a working one makes up for a day off (调休上班). */
    public record Day(LocalDate date, boolean working, String name) {}

    public HolidayNotice {
        sources = List.copyOf(sources);
        days = List.copyOf(days);
    }

    /** The notice of that year; empty where the product brings none. */
    public static Optional<HolidayNotice> of(Year year) {
        var file = HolidayNotice.class.getResourceAsStream("calendar/" + year + ".csv");
        if (file == null) {
            return Optional.empty();
        }
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return Optional.of(of(year, reader.lines().toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HolidayNotice of(Year year, List<String> lines) {
        var sources = lines.stream()
                .filter(line -> line.startsWith("# notice: ") || line.startsWith("# source: "))
                .map(line -> line.substring("# notice: ".length()))
                .toList();
        var days = lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(HolidayNotice::day)
                .toList();
        return new HolidayNotice(year, CalendarYear.parse(year, lines).announced(), sources, days);
    }

    private static Day day(String line) {
        var cells = line.split(",", 3);
        return new Day(LocalDate.parse(cells[0]), cells[1].equals("work"), cells.length > 2 ? cells[2] : "");
    }
}
