package io.redress.bench;

import io.redress.bench.WebPages.Page;
import io.redress.bench.WebVisitors.Visitor;
import io.redress.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How long every page of every audience takes with many cases in the database: the server as it is started, so many
 * requests a second whether it keeps up or not, and what comes over the line.
 */
@Command(
        name = "web",
        mixinStandardHelpOptions = true,
        description = "Server time and bytes of every page with a large database.")
final class WebBench implements Callable<Integer> {

    private static final Duration INDEXING = Duration.ofMinutes(30);

    @Option(names = "--data", defaultValue = "bench/data/web", description = "folder of the database; made when empty")
    private Path data = Path.of("bench/data/web");

    @Option(names = "--cases", defaultValue = "1000000", description = "cases in the database")
    private int cases;

    @Option(names = "--orders", defaultValue = "5000000", description = "orders in the database, at least as many")
    private int orders;

    @Option(names = "--rate", defaultValue = "100", description = "requests a second")
    private int rate;

    @Option(names = "--seconds", defaultValue = "60", description = "length of the measurement")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "40", description = "seconds of the same load before it")
    private int warmUp;

    @Option(names = "--only-load", description = "make the database and stop")
    private boolean onlyLoad;

    @Option(names = "--results", defaultValue = "bench/results", description = "folder for the figures")
    private Path results = Path.of("bench/results");

    private final List<String> lines = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        if (!Files.exists(data.resolve("postgres"))) {
            Files.createDirectories(data);
            var begin = System.nanoTime();
            new BulkLoad(data.toAbsolutePath(), cases, orders).run();
            say("made %,d cases and %,d orders in %.0f s".formatted(cases, orders, seconds(begin)));
        }
        if (onlyLoad) return 0;
        setClock();
        var folder = Files.createTempDirectory("redress-bench");
        try (var server = ServerProcess.start(
                folder, List.of("--data", data.toAbsolutePath().toString(), "--redress.clock=adjustable"))) {
            measure(server);
        }
        Files.createDirectories(results);
        Files.write(results.resolve("web.txt"), lines);
        return 0;
    }

    /** The clock stands where it stood when the data were made, so that what was open then is open still. */
    private void setClock() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(data.toAbsolutePath(), Map.of());
                var database = BulkLoad.open(postgres.access());
                var sql = database.createStatement()) {
            sql.execute("""
                    INSERT INTO platform.clock (ahead_micros)
                    SELECT (extract(epoch FROM at - now()) * 1000000)::bigint FROM bench.made
                    ON CONFLICT (only_row) DO UPDATE SET ahead_micros = excluded.ahead_micros""");
            sql.execute("DELETE FROM parties.session");
        }
    }

    private void measure(ServerProcess server) throws Exception {
        say("started in %.2f s".formatted(server.startedIn().toMillis() / 1e3));
        var access = EmbeddedPostgres.running(data.toAbsolutePath()).orElseThrow();
        List<Page> pages;
        Visitor chief;
        try (var database = BulkLoad.open(access)) {
            Instant now;
            try (var sql = database.createStatement();
                    var row = sql.executeQuery("SELECT at, cases, orders FROM bench.made")) {
                row.next();
                now = row.getObject(1, Timestamp.class).toInstant();
                say("%,d cases, %,d orders".formatted(row.getInt(2), row.getInt(3)));
            }
            var visitors = new WebVisitors(database, now);
            chief = visitors.signedIn(
                            "SELECT id FROM parties.account WHERE 'SUPERVISOR' = ANY (roles) LIMIT 1", "SELECT '%s'")
                    .getFirst();
            awaitIndex(server.uri(), chief);
            pages = WebPages.of(visitors, WebDrafts.begin(server.uri(), WebPages.complaining(visitors)));
        }
        new OpenLoad(server.uri(), pages).run(rate, Duration.ofSeconds(warmUp));
        var share = CpuShare.of(access);
        share.add("server", () -> CpuShare.nanos(server.handle()));
        share.start();
        var figures = new OpenLoad(server.uri(), pages).run(rate, Duration.ofSeconds(seconds));
        say("%d requests a second for %d s; server %d MB resident"
                .formatted(rate, seconds, server.residentMegabytes()));
        say(share.line((double) rate * seconds).replace("transition", "request"));
        report(pages, figures);
        firstPages(server.uri(), pages);
    }

    private void awaitIndex(URI server, Visitor chief) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        try (var line = new HttpLine(server.getHost(), server.getPort())) {
            for (var complete = false; !complete; Thread.sleep(200)) {
                var answer = line.page("/api/v1/search?q=zzzz", chief.cookie());
                var said = answer.text();
                if (answer.status() != 200 || System.nanoTime() - begin > INDEXING.toNanos()) {
                    throw new IllegalStateException("Expected a search index, but got " + answer.status() + " " + said);
                }
                complete = said.contains("\"complete\":true");
            }
        }
        say("search index ready %.1f s after the start, %d MB".formatted(seconds(begin), size(data.resolve("search"))));
    }

    private void report(List<Page> pages, Map<Page, PageFigures> figures) {
        say("page                        count   p50 ms   p95 ms   p99 ms   max ms kB gzipped");
        for (var page : pages) {
            var of = figures.getOrDefault(page, new PageFigures());
            say(of.line(page.name()));
            of.failures().stream().limit(2).forEach(failure -> say("    " + failure));
            if (!of.keepsGoal()) say("    slowest: " + of.slowestPath());
        }
        say(PageFigures.all(figures.values()).line("all"));
        var late = pages.stream()
                .filter(page -> !figures.getOrDefault(page, new PageFigures()).keepsGoal());
        say("goal: p99 <= %.0f ms for every page; %d of %d pages keep it"
                .formatted(PageFigures.GOAL_MILLIS, pages.size() - late.count(), pages.size()));
    }

    private void firstPages(URI server, List<Page> pages) throws IOException {
        for (var name : List.of("landing", "buyer: orders", "seller: to do", "desk: queue", "desk: decision")) {
            var page = pages.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            var hit = page.hit(new Random(1));
            var bytes = FirstPage.bytes(server, hit.path(), hit.cookie());
            say("first visit of %-16s %6.1f kB with styles and scripts; goal <= %d kB: %s"
                    .formatted(
                            name,
                            bytes / 1000.0,
                            FirstPage.GOAL_BYTES / 1000,
                            bytes <= FirstPage.GOAL_BYTES ? "kept" : "MISSED"));
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1_000_000;
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private void say(String line) {
        lines.add(line);
        System.out.println(line);
    }
}
