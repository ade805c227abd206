package io.redress.bench;

import io.redress.orders.OrderFile;
import io.redress.orders.OrderFile.Format;
import io.redress.orders.OrderFiles;
import io.redress.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.postgresql.PGConnection;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Orders a second through the import of files, against the limit: COPY of the very same rows into the same empty table
 * with the same indexes by plain JDBC, on the same PostgreSQL in the same run.
 */
@Command(
        name = "orders",
        mixinStandardHelpOptions = true,
        description = "Import of orders from NDJSON against a plain COPY of the same rows.")
final class OrderImport implements Callable<Integer> {

    @Option(names = "--sizes", split = ",", defaultValue = "10000,100000,1000000", description = "orders a round")
    private List<Integer> sizes = List.of();

    @Option(names = "--results", defaultValue = "bench/results", description = "folder for the figures")
    private Path results = Path.of("bench/results");

    private record Round(int orders, double importSeconds, double againSeconds, double copySeconds) {

        String line() {
            return "%,10d %,12.0f %,12.0f %,12.0f %8.2f"
                    .formatted(
                            orders,
                            orders / importSeconds,
                            orders / againSeconds,
                            orders / copySeconds,
                            copySeconds / importSeconds);
        }
    }

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("redress-bench");
        var lines = new ArrayList<String>();
        lines.add("    orders     import/s  unchanged/s       copy/s    ratio   (goal: import/s >= 20,000)");
        try (var postgres = EmbeddedPostgres.start(folder.resolve("data"), Map.of());
                var program = program(postgres.access())) {
            var files = program.getBean(OrderFiles.class);
            // One round that does not count: the JVM compiles and PostgreSQL's files grow.
            round(files, postgres.access(), folder, 20_000, "warm");
            System.out.println(lines.getFirst());
            for (var size : sizes) {
                var line = round(files, postgres.access(), folder, size, "n" + size)
                        .line();
                lines.add(line);
                System.out.println(line);
            }
        }
        Files.createDirectories(results);
        Files.write(results.resolve("orders.txt"), lines);
        return 0;
    }

    private static ConfigurableApplicationContext program(EmbeddedPostgres.Access access)
            throws ClassNotFoundException {
        return new SpringApplicationBuilder(Class.forName("io.redress.RedressApplication"))
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.main.lazy-initialization=true",
                        "--logging.level.root=warn",
                        "--spring.datasource.url=" + access.url(),
                        "--spring.datasource.username=" + access.user(),
                        "--spring.datasource.password=" + access.password());
    }

    private static Round round(OrderFiles files, EmbeddedPostgres.Access access, Path folder, int size, String run)
            throws IOException, SQLException {
        var file = new OrderFile(
                folder.resolve(run + ".ndjson"), Format.NDJSON, Optional.empty(), folder.resolve(run + ".rejected"));
        OrderLines.write(file.path(), size, run);
        execute(access, "TRUNCATE orders.purchase CASCADE");
        var first = seconds(
                () -> expect(files.read(file, (bytes, soFar) -> {}).summary().created(), size));
        files.forget(file);
        var again = seconds(
                () -> expect(files.read(file, (bytes, soFar) -> {}).summary().unchanged(), size));
        var rows = folder.resolve(run + ".copy");
        copyOut(access, rows);
        execute(access, "TRUNCATE orders.purchase CASCADE");
        var copy = seconds(() -> expect(copyIn(access, rows), size));
        Files.delete(rows);
        Files.delete(file.path());
        return new Round(size, first, again, copy);
    }

    private interface Work {
        void run() throws IOException, SQLException;
    }

    private static double seconds(Work work) throws IOException, SQLException {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void expect(long rows, long wanted) {
        if (rows != wanted) {
            throw new IllegalStateException("Expected %d orders, but got %d".formatted(wanted, rows));
        }
    }

    private static void execute(EmbeddedPostgres.Access access, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void copyOut(EmbeddedPostgres.Access access, Path file) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var out = Files.newOutputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY orders.purchase TO STDOUT", out);
        }
    }

    private static long copyIn(EmbeddedPostgres.Access access, Path file) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var in = Files.newInputStream(file)) {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY orders.purchase FROM STDIN", in);
        }
    }
}
