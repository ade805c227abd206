package io.redress.bench;

import io.redress.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Whole cases a second (file, screen, answer, ask the platform, assign, decide, appeal, assign, decide finally: nine
 * durable transitions) at the facade and over HTTP, against the limit: the same tables written by pgbench with one
 * statement a transition, on the same PostgreSQL in the same run. Ratios compare transitions; a "case6" is six of them.
 */
@Command(
        name = "cases",
        mixinStandardHelpOptions = true,
        description = "Case transitions over HTTP and at the facade against pgbench.")
final class CaseBench implements Callable<Integer> {

    @Option(names = "--preload", defaultValue = "300000", description = "cases that are there before")
    private int preload;

    @Option(names = "--seconds", defaultValue = "20", description = "length of each measurement")
    private int seconds;

    @Option(names = "--connections", defaultValue = "128", description = "clients over HTTP and at the facade")
    private int connections;

    @Option(names = "--results", defaultValue = "bench/results", description = "folder for the figures")
    private Path results = Path.of("bench/results");

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("redress-bench");
        var lines = new ArrayList<String>();
        try (var postgres = EmbeddedPostgres.start(folder.resolve("data"), Map.of())) {
            var access = postgres.access();
            var length = Duration.ofSeconds(seconds);
            List<CasePeople> people;
            Figures facade;
            try (var market = CaseMarket.open(access, Map.of())) {
                say(lines, "preload %,d cases: %s".formatted(preload, market.preload(preload)));
                people = market.people(connections);
                market.stock(people, seconds * 2_000 / connections);
                new FacadeLoad(market).run(people, Duration.ofSeconds(Math.max(3, seconds / 2)));
                market.stock(people, seconds * 4_000 / connections);
                facade = new FacadeLoad(market).run(people, length);
                market.stock(people, seconds * 3_000 / connections);
            }
            var limit = CaseLimit.best(access, length);
            var http = HttpServerLoad.run(access, folder, people, length);
            say(lines, "                        transitions/s    case6/s   p50 ms   p99 ms  x limit");
            say(lines, limit.line("pgbench, 1 statement", limit));
            say(lines, facade.line("facade, %d callers".formatted(connections), limit));
            say(lines, http.line("HTTP, %d connections".formatted(connections), limit));
            say(lines, "goals: facade >= 2 x limit; HTTP >= 0.7 x limit with p99 <= 30 ms");
        }
        Files.createDirectories(results);
        Files.write(results.resolve("cases.txt"), lines);
        return 0;
    }

    private static void say(List<String> lines, String line) {
        lines.add(line);
        System.out.println(line);
    }
}
