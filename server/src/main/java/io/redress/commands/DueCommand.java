package io.redress.commands;

import io.redress.kernel.OutsideCalendarException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code due START N}: when N working days end. Without arguments it answers line by line from standard input, as they
 * come; a line it can't answer is named on standard error, and the exit code is 1 in the end.
 */
@Command(
        name = "due",
        mixinStandardHelpOptions = true,
        description = {
            "Prints when N working days (mainland China) after START end: 24:00 of the last one. The day of START does",
            "not count. Without arguments, reads lines 'START N' from standard input and answers each on a line."
        },
        footer = {
            "",
            "Examples:",
            "  redress due 2026-09-30T15:00:00+08:00 4",
            "  echo '2026-09-30T15:00:00+08:00 4' | redress due"
        })
public final class DueCommand implements Callable<Integer> {

    private final InputStream in;

    @Parameters(arity = "0..2", paramLabel = "START N", description = "ISO date-time with zone, number of working days")
    private List<String> arguments = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Reads standard input when there are no arguments. */
    public DueCommand() {
        this(System.in);
    }

    DueCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        return switch (arguments.size()) {
            case 0 -> answerLines();
            case 2 -> answerOne(arguments.getFirst() + " " + arguments.getLast());
            default -> throw new ParameterException(spec.commandLine(), "Expected START and N, but N is missing");
        };
    }

    private int answerOne(String question) {
        try {
            spec.commandLine().getOut().println(DueLine.answer(question));
            return 0;
        } catch (OutsideCalendarException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private int answerLines() throws IOException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        var out = spec.commandLine().getOut();
        int exitCode = 0;
        int number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                if (!line.isBlank()) {
                    out.write(DueLine.answer(line) + "\n");
                }
            } catch (IllegalArgumentException | OutsideCalendarException e) {
                spec.commandLine().getErr().println("line " + number + ": " + e.getMessage());
                exitCode = 1;
            }
            // Whoever types or pipes line by line sees each answer at once; a long file is written in large pieces.
            if (!lines.ready()) {
                out.flush();
            }
        }
        out.flush();
        return exitCode;
    }
}
