package io.redress.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The evidence log and its hashes against what SHA-256 and the disk of this machine can do, on one thread. */
@Command(
        name = "proof",
        mixinStandardHelpOptions = true,
        description = "Hashing, appending, proving and verifying evidence, against the limit of SHA-256.")
final class ProofBench implements Callable<Integer> {

    @Option(names = "--entries", defaultValue = "1000000", description = "entries of the log")
    private int entries;

    @Option(names = "--batch", defaultValue = "25000", description = "entries published at once")
    private int batch;

    @Option(names = "--megabytes", defaultValue = "512", description = "size of the file that is hashed")
    private int megabytes;

    @Option(names = "--folder", description = "where log and file lie; a temporary folder by default")
    private Path folder = Path.of("");

    @Option(names = "--results", defaultValue = "bench/results", description = "folder for the figures")
    private Path results = Path.of("bench/results");

    @Override
    public Integer call() throws IOException {
        var work = folder.toString().isEmpty()
                ? Files.createTempDirectory("redress-bench")
                : Files.createDirectories(folder);
        var lines = new ArrayList<String>();
        lines.addAll(new HashingLoad(work, megabytes).run());
        lines.addAll(new LogLoad(work, entries, batch).run());
        lines.forEach(System.out::println);
        Files.createDirectories(results);
        Files.write(results.resolve("proof.txt"), lines);
        return 0;
    }

    /** A figure and whether it reaches what was aimed at. */
    static List<String> goal(String name, double value, String unit, double aim) {
        return List.of("%-34s %,14.2f %-10s goal %,.2f %s"
                .formatted(name, value, unit, aim, value >= aim ? "kept" : "missed"));
    }

    /** The same for what should be small. */
    static List<String> goalBelow(String name, double value, String unit, double aim) {
        return List.of("%-34s %,14.3f %-10s goal below %,.2f %s"
                .formatted(name, value, unit, aim, value < aim ? "kept" : "missed"));
    }
}
