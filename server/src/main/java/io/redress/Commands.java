package io.redress;

import io.redress.commands.CalendarCommand;
import io.redress.commands.DueCommand;
import io.redress.rulebook.RulebookCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the program can be told to do. Only {@code run} starts Spring; the others answer at once. */
@Command(
        name = "redress",
        mixinStandardHelpOptions = true,
        version = "redress 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        description = "Redress (公道): consumer rights and disputes of an online marketplace.",
        subcommands = {
            RunCommand.class,
            CalendarCommand.class,
            DueCommand.class,
            FsckCommand.class,
            ImportCommand.class,
            RulebookCommand.class,
            TrainCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  redress run                                 start on http://127.0.0.1:8080",
            "  redress due 2026-09-30T15:00:00+08:00 4     when four working days end",
            "",
            "redress COMMAND --help tells more. Also in this folder: ./redress demo, test, bench."
        })
final class Commands {

    /** Our lines are no longer, so that no command in an example is broken in the middle. */
    private static final int HELP_WIDTH = 120;

    private Commands() {}

    static CommandLine line() {
        return new CommandLine(new Commands())
                .setUsageHelpWidth(HELP_WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((fault, line, _) -> {
                    line.getErr().println(line.getCommandName() + ": " + reason(fault));
                    return 1;
                });
    }

    private static String reason(Exception fault) {
        return fault.getMessage() == null ? fault.toString() : fault.getMessage();
    }
}
