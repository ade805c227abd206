package io.redress.bench;

import ch.qos.logback.classic.Level;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.redress.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
        quiet();
        var folder = Files.createTempDirectory("redress-bench");
        var lines = new ArrayList<String>();
        try (var postgres = EmbeddedPostgres.start(folder.resolve("data"), Map.of())) {
            for (var result : new EngineRace(threads, warmUp, seconds).run(() -> empty(postgres))) {
                lines.add("%-20s %8.1f case6/s".formatted(result.engine(), result.casesPerSecond()));
            }
        }
        lines.forEach(System.out::println);
        Files.createDirectories(results);
        Files.write(results.resolve("engines.txt"), lines);
        return 0;
    }

    /** The engines tell much of how they start. */
    private static void quiet() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    private HikariDataSource empty(EmbeddedPostgres postgres) throws SQLException {
        var name = "engine_" + UUID.randomUUID().toString().replace("-", "");
        var own = postgres.access();
        try (var connection = DriverManager.getConnection(own.url(), own.user(), own.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        var access = postgres.access(name);
        var settings = new HikariConfig();
        settings.setJdbcUrl(access.url());
        settings.setUsername(access.user());
        settings.setPassword(access.password());
        settings.setMaximumPoolSize(threads + 2);
        return new HikariDataSource(settings);
    }
}
