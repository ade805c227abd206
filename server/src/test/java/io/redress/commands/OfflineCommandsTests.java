package io.redress.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class OfflineCommandsTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    @DisplayName("E4 calendar prints date,working for each day of the year")
    void printsAYear() {
        assertThat(run(new CalendarCommand(), "2025")).isZero();

        assertThat(out.toString().lines())
                .hasSize(365)
                .startsWith("2025-01-01,false", "2025-01-02,true")
                .contains("2025-10-08,false", "2025-10-11,true")
                .endsWith("2025-12-31,true");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    @DisplayName("E4 calendar says when a year is not announced, and refuses years nobody knows")
    void saysWhatItDoesNotKnow() {
        assertThat(run(new CalendarCommand(), "2027")).isZero();
        assertThat(err.toString()).contains("2027 are not announced");

        assertThat(run(new CalendarCommand(), "2028")).isEqualTo(1);
        assertThat(err.toString()).contains("from 2004 to 2027");
        assertThat(run(new CalendarCommand(), "soon")).isEqualTo(2);
    }

    @Test
    @DisplayName("E4 due prints the midnight after the last working day, in Beijing time")
    void printsWhenWorkingDaysEnd() {
        assertThat(run(new DueCommand(), "2026-09-30T15:00:00+08:00", "4")).isZero();
        assertThat(run(new DueCommand(), "2026-09-30T07:00:00Z", "4")).isZero();

        assertThat(out.toString().lines()).containsOnly("2026-10-13T00:00:00+08:00");
    }

    @ParameterizedTest(name = "E4 due {0} is a mistake of the user")
    @ValueSource(strings = {"2026-09-30T15:00:00+08:00", "yesterday 4", "2026-09-30T15:00:00 4", "2026-09-30T15:00Z 0"})
    void exitsWithTwoOnWrongArguments(String arguments) {
        assertThat(run(new DueCommand(), arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("Expected");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    @DisplayName("E4 due refuses to guess beyond the known years")
    void exitsWithOneBeyondTheKnownYears() {
        assertThat(run(new DueCommand(), "2027-12-30T15:00:00+08:00", "4")).isEqualTo(1);
        assertThat(err.toString()).contains("no public holidays are known beyond these years");
    }

    @Test
    @DisplayName("E4 due answers each line of its input and names those it can't answer")
    void answersLines() {
        var lines = """
                2026-09-30T15:00:00+08:00 4

                what?
                2025-09-30T15:00:00+08:00 1\r
                2030-01-01T00:00:00Z 1
                """;

        assertThat(run(new DueCommand(new ByteArrayInputStream(lines.getBytes(UTF_8)))))
                .isEqualTo(1);

        assertThat(out.toString().lines()).containsExactly("2026-10-13T00:00:00+08:00", "2025-10-10T00:00:00+08:00");
        assertThat(err.toString().lines()).hasSize(2);
        assertThat(err.toString())
                .contains("line 3: Expected START and N, a whole number of days from 0, but got 'what?'", "line 5: ");
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
