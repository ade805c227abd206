package io.redress.rulebook;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rulebook check FILE}: everything that is wrong with a rulebook file, without a server. */
@Command(
        name = "rulebook",
        mixinStandardHelpOptions = true,
        description = "Works on rulebook files.",
        subcommands = RulebookCommand.Check.class,
        synopsisSubcommandLabel = "COMMAND")
public final class RulebookCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Shows the help: there is nothing to do without a subcommand. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    /** Prints {@code file:line: message} for each problem; exit code 1 if there is any. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Checks a rulebook file and prints every problem as file:line: message.",
                "Exit code 0: sound; 1: broken; 2: wrong use."
            },
            footer = {"", "Example:", "  redress rulebook check rules/2027.yaml"})
    static final class Check implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "the rulebook file, YAML in UTF-8")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private Path file;

        @Spec
        @SuppressWarnings("NullAway.Init") // set by picocli
        private CommandSpec spec;

        @Override
        public Integer call() {
            try {
                return tell(RulebookFile.read(Files.readString(file)));
            } catch (CharacterCodingException _) {
                return say(file + ":1: not UTF-8");
            } catch (IOException _) {
                return say(file + ":1: the file cannot be read");
            }
        }

        private int tell(RulebookFile read) {
            return switch (read) {
                case RulebookFile.Broken(var problems) -> {
                    problems.forEach(problem -> say(problem.in(file.toString())));
                    yield 1;
                }
                case RulebookFile.Sound(var edition, var _, var _, var _) -> {
                    say("%s: edition %s, %d types, in force from %s, is sound"
                            .formatted(file, edition.id(), edition.types().size(), edition.effectiveFrom()));
                    yield 0;
                }
            };
        }

        private int say(String line) {
            spec.commandLine().getOut().println(line);
            return 1;
        }
    }
}
