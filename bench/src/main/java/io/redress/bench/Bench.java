package io.redress.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be measured. Each subcommand prints its figures and ratios and writes them to {@code bench/results/}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "NAME",
        description = "Measures Redress against the limit of its database and against its peers.",
        subcommands = {
            OrderImport.class,
            CaseBench.class,
            DeadlineBench.class,
            EngineBench.class,
            ProofBench.class,
            StartBench.class,
            WebBench.class
        },
        footer = {
            "",
            "Examples:",
            "  redress bench orders --sizes 10000,100000",
            "  redress bench cases --preload 30000",
            "  redress bench deadlines --pending 0,100000"
        })
final class Bench {

    private Bench() {}

    /** Runs one benchmark. */
    public static void main(String... args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }
}
