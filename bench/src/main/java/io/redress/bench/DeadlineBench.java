package io.redress.bench;

import io.redress.cases.Filing;
import io.redress.cases.Request;
import io.redress.platform.AdjustableClock;
import io.redress.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Deadlines fired a second, each with what it does to its case and the record of it, beside so many that are not due;
 * against the limit (the same rows in batches of 100 by plain SQL) and against the empty jobs of db-scheduler and
 * Quartz, on the same PostgreSQL in the same run.
 */
@Command(
        name = "deadlines",
        mixinStandardHelpOptions = true,
        description = "Deadlines fired a second against plain SQL, db-scheduler and Quartz.")
final class DeadlineBench implements Callable<Integer> {

    private static final int CALLERS = 256;

    @Option(names = "--pending", split = ",", defaultValue = "0,100000,10000000", description = "not due, a round each")
    private List<Integer> pending = List.of();

    @Option(names = "--due", defaultValue = "20000", description = "due in each round")
    private int due;

    @Option(names = "--results", defaultValue = "bench/results", description = "folder for the figures")
    private Path results = Path.of("bench/results");

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("redress-bench");
        var lines = new ArrayList<String>();
        say(
                lines,
                "     pending      fired/s   SQL limit  x limit  db-scheduler    x  Quartz   x   (goal: x limit >= 0.5)");
        try (var postgres = EmbeddedPostgres.start(folder.resolve("data"), Map.of())) {
            var access = postgres.access();
            // One round that does not count: the JVM compiles.
            try (var market = CaseMarket.open(access, Map.of("redress.clock", "adjustable"))) {
                fire(market);
            }
            var there = 0;
            for (var wanted : pending) {
                double fired;
                try (var market = CaseMarket.open(access, Map.of("redress.clock", "adjustable"))) {
                    market.bean(JdbcClient.class)
                            .sql(DeadlineRows.farAway(wanted - there))
                            .update();
                    there = Math.max(there, wanted);
                    fired = fire(market);
                }
                var limit = DeadlineLimit.run(access, due);
                var peer = DbSchedulerPeer.run(access, due);
                var quartz = QuartzPeer.run(access, Math.min(due, QuartzPeer.ENOUGH));
                say(
                        lines,
                        "%,12d %,12.0f %,11.0f %8.2f %,13.0f %4.1f %,7.0f %3.0f"
                                .formatted(
                                        wanted,
                                        fired,
                                        limit,
                                        fired / limit,
                                        peer,
                                        fired / peer,
                                        quartz,
                                        fired / quartz));
            }
        }
        Files.createDirectories(results);
        Files.write(results.resolve("deadlines.txt"), lines);
        return 0;
    }

    /** Files cases, lets the clock pass their screening, and waits until the last has gone on. */
    private double fire(CaseMarket market) throws Exception {
        var people = market.people(CALLERS);
        market.stock(people, due / CALLERS + 1);
        var last = file(market, people);
        var database = market.bean(JdbcClient.class);
        database.sql("ANALYZE").update();
        var before = count(database, last);
        var start = System.nanoTime();
        if (!(market.bean(Clock.class) instanceof AdjustableClock clock)) {
            throw new IllegalStateException("Expected an adjustable clock, but it is another");
        }
        clock.moveTo(last.plusSeconds(1));
        for (var left = before; left > 0; left = count(database, last)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return before / ((System.nanoTime() - start) / 1e9);
    }

    /** The latest screening deadline of the cases filed. */
    private static Instant file(CaseMarket market, List<CasePeople> people) throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var filed = people.stream()
                    .map(each -> callers.submit(() -> fileAll(market, each)))
                    .toList();
            var last = Instant.EPOCH;
            for (var each : filed) {
                var due = each.get();
                last = due.isAfter(last) ? due : last;
            }
            return last;
        }
    }

    private static Instant fileAll(CaseMarket market, CasePeople people) {
        var last = Instant.EPOCH;
        while (!people.orders().isEmpty()) {
            Filing filing = FacadeLoad.filing(people.nextOrder());
            var receipt = market.cases().file(filing, people.buyer().actor(), Request.PLAIN);
            last = Objects.requireNonNull(receipt.dueAt());
        }
        return last;
    }

    private static int count(JdbcClient database, Instant until) {
        return database.sql("SELECT count(*) FROM cases.deadline WHERE due_at <= ?")
                .param(Timestamp.from(until))
                .query(Integer.class)
                .single();
    }

    private static void say(List<String> lines, String line) {
        lines.add(line);
        System.out.println(line);
    }
}
