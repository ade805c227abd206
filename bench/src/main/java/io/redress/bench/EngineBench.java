package io.redress.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.redress.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whole case6 a second of the process engines, in process, each on a PostgreSQL of the same kind as ours. */
@Command(
        name = "engines",
        mixinStandardHelpOptions = true,
        description = "The case6 workload on Flowable, Operaton and CIB seven, in process.")
final class EngineBench implements Callable<Integer> {

    @Option(names = "--threads", defaultValue = "8", description = "callers at once")
    private int threads;

    @Option(names = "--warm-up", defaultValue = "500", description = "cases played before the clock starts")
    private int warmUp;

    @Option(names = "--seconds", defaultValue = "20", description = "length of each measurement")
    private int seconds;

    @Option(names = "--results", defaultValue = "bench/results", description = "folder for the figures")
    private Path results = Path.of("bench/results");

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("redress-bench");
        var lines = new ArrayList<String>();
        try (var postgres = EmbeddedPostgres.start(folder.resolve("data"), Map.of())) {
            var access = postgres.access();
            var settings = new HikariConfig();
            settings.setJdbcUrl(access.url());
            settings.setUsername(access.user());
            settings.setPassword(access.password());
            settings.setMaximumPoolSize(threads + 2);
            try (var database = new HikariDataSource(settings)) {
                for (var result : new EngineRace(threads, warmUp, seconds).run(database)) {
                    lines.add("%-20s %8.1f case6/s".formatted(result.engine(), result.casesPerSecond()));
                }
            }
        }
        lines.forEach(System.out::println);
        Files.createDirectories(results);
        Files.write(results.resolve("engines.txt"), lines);
        return 0;
    }
}
