package io.redress.commands;

import io.redress.kernel.WorkingCalendar;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code calendar YEAR}: {@code date,working} for every day, e.g. {@code 2025-10-11,true}. */
@Command(
        name = "calendar",
        mixinStandardHelpOptions = true,
        description = "Prints every day of a year and whether it is a working day in mainland China.",
        footer = {"", "Example:", "  redress calendar 2025 | grep true | wc -l"})
public final class CalendarCommand implements Callable<Integer> {

    @Parameters(paramLabel = "YEAR", description = "a year from 2004 to 2027")
    private int year;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var china = WorkingCalendar.china();
        if (year < china.firstDay().getYear() || year > china.lastDay().getYear()) {
            err.printf(
                    "No public holidays are known for %d. Ask for a year from %d to %d.%n",
                    year, china.firstDay().getYear(), china.lastDay().getYear());
            return 1;
        }
        var first = LocalDate.of(year, 1, 1);
        if (!china.isAnnounced(first)) {
            err.printf("The holidays of %d are not announced yet: counted as Monday to Friday.%n", year);
        }
        var lines = new StringBuilder();
        first.datesUntil(first.plusYears(1))
                .forEach(day -> lines.append(day)
                        .append(',')
                        .append(china.isWorkingDay(day))
                        .append('\n'));
        out.write(lines.toString());
        out.flush();
        return 0;
    }
}
