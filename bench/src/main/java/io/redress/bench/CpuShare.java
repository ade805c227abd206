package io.redress.bench;

import io.redress.postgres.EmbeddedPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who used the processors while something was measured: what a transition costs, apart from waiting. */
final class CpuShare {

    private final Map<String, LongSupplier> clocks = new LinkedHashMap<>();
    private final Map<String, Long> before = new LinkedHashMap<>();

    private CpuShare() {}

    /** The load is this process itself; at the facade it holds the program too. */
    static CpuShare of(EmbeddedPostgres.Access access) throws SQLException {
        var share = new CpuShare();
        share.add("load", () -> nanos(ProcessHandle.current()));
        var postmaster = postmaster(access);
        share.add(
                "PostgreSQL",
                () -> Stream.concat(Stream.of(postmaster), postmaster.children())
                        .mapToLong(CpuShare::nanos)
                        .sum());
        return share;
    }

    void add(String name, LongSupplier clock) {
        clocks.put(name, clock);
    }

    void start() {
        clocks.forEach((name, clock) -> before.put(name, clock.getAsLong()));
    }

    /** Milliseconds of processor a transition since the start. */
    String line(double transitions) {
        return clocks.entrySet().stream()
                .map(each ->
                        "%s %.3f".formatted(each.getKey(), used(each.getKey(), each.getValue()) / transitions / 1e6))
                .collect(Collectors.joining(", ", "  CPU ms a transition: ", ""));
    }

    private double used(String name, LongSupplier clock) {
        return clock.getAsLong() - before.getOrDefault(name, 0L);
    }

    static long nanos(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    private static ProcessHandle postmaster(EmbeddedPostgres.Access access) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow(() -> new IllegalStateException("Expected a backend with a postmaster"));
        }
    }
}
