package io.redress.bench;

import io.redress.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Orders kept in stock for each second; no run here comes near it. */
    private static final int CASES_A_SECOND = 1_600;

    @Option(names = "--preload", defaultValue = "300000", description = "cases that are there before")
    private int preload;

    @Option(names = "--seconds", defaultValue = "20", description = "length of each measurement")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "40",
            description = "seconds of the same load before each measurement; peers get 2,500 cases")
    private int warmUp;

    @Option(names = "--connections", defaultValue = "128", description = "clients over HTTP and at the facade")
    private int connections;

    @Option(names = "--results", defaultValue = "bench/results", description = "folder for the figures")
    private Path results = Path.of("bench/results");

    @Option(names = "--only", defaultValue = "all", description = "facade or http, to look at one of them")
    private String only = "all";

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("redress-bench");
        var lines = new ArrayList<String>();
        try (var postgres = EmbeddedPostgres.start(folder.resolve("data"), Map.of())) {
            var access = postgres.access();
            List<CasePeople> people;
            var facade = Optional.<Figures>empty();
            try (var market = CaseMarket.open(access, Map.of())) {
                say(lines, "preload %,d cases: %s".formatted(preload, market.preload(preload)));
                people = market.people(connections);
                facade = only.equals("http") ? facade : Optional.of(facade(access, market, people, lines));
                market.stock(people, (warmUp + seconds) * CASES_A_SECOND / connections);
            }
            var limit = CaseLimit.best(access, Duration.ofSeconds(seconds));
            say(lines, "                        transitions/s    case6/s   p50 ms   p99 ms  x limit");
            say(lines, limit.line("pgbench, 1 statement", limit));
            facade.ifPresent(figures -> say(lines, figures.line("facade, %d callers".formatted(connections), limit)));
            if (!only.equals("facade")) {
                var http = HttpServerLoad.run(
                        access, folder, people, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
                say(lines, http.line("HTTP, %d connections".formatted(connections), limit));
            }
            say(lines, "goals: facade >= 2 x limit; HTTP >= 0.7 x limit with p99 <= 30 ms");
        }
        Files.createDirectories(results);
        Files.write(results.resolve("cases.txt"), lines);
        return 0;
    }

    private Figures facade(
            EmbeddedPostgres.Access access, CaseMarket market, List<CasePeople> people, List<String> lines)
            throws Exception {
        var load = new FacadeLoad(market);
        market.stock(people, warmUp * CASES_A_SECOND / connections);
        load.run(people, Duration.ofSeconds(warmUp));
        market.stock(people, seconds * CASES_A_SECOND / connections);
        var share = CpuShare.of(access);
        share.start();
        var figures = load.run(people, Duration.ofSeconds(seconds));
        say(lines, share.line(figures.perSecond() * seconds));
        return figures;
    }

    private static void say(List<String> lines, String line) {
        lines.add(line);
        System.out.println(line);
    }
}
