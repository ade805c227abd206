package io.redress.bench;

import io.redress.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The server as a process of its own, and clients with a kept connection and an API key each. */
final class HttpServerLoad {

    private static final AtomicLong KEYS = new AtomicLong();

    private HttpServerLoad() {}

    /** @param warmUp played before, so that what is measured is a server at work and not its compiler */
    static Figures run(
            EmbeddedPostgres.Access access, Path folder, List<CasePeople> people, Duration warmUp, Duration length)
            throws Exception {
        try (var server = ServerProcess.start(
                folder,
                List.of(
                        "--data",
                        folder.resolve("server").toString(),
                        "--spring.datasource.url=" + access.url(),
                        "--spring.datasource.username=" + access.user(),
                        "--spring.datasource.password=" + access.password()))) {
            awaitIndex(server.uri(), people.getFirst().desk().key());
            load(server.uri(), people, warmUp);
            var share = CpuShare.of(access);
            share.add("server", () -> CpuShare.nanos(server.handle()));
            share.start();
            var figures = load(server.uri(), people, length);
            System.out.println(share.line(figures.perSecond() * length.toSeconds()));
            return figures;
        }
    }

    /**
     * A server that meets a database for the first time reads all of it for its search, which is not what is measured.
     */
    private static void awaitIndex(URI uri, String key) throws IOException, InterruptedException {
        try (var line = new HttpLine(uri.getHost(), uri.getPort())) {
            for (var complete = false; !complete; Thread.sleep(500)) {
                var answer = line.read("/api/v1/search?q=zzzz", key);
                if (answer.status() != 200) {
                    throw new IllegalStateException("Expected a search index, but got " + answer.text());
                }
                complete = answer.text().contains("\"complete\":true");
            }
        }
    }

    private static Figures load(URI uri, List<CasePeople> people, Duration length) throws Exception {
        var run = System.nanoTime();
        return Load.run(people, length, (each, timer) -> {
            try (var line = new HttpLine(uri.getHost(), uri.getPort())) {
                // One connection plays several cases; opening one costs little beside them.
                for (var more = 0; more < 20; more++) {
                    play(line, each, timer, run);
                }
            }
        });
    }

    private static void play(HttpLine line, CasePeople who, Load.Timer timer, long run) {
        var filed = post(
                line,
                timer,
                who.buyer(),
                "/api/v1/cases",
                CaseScript.filing(who.nextOrder().value().toString()));
        var path = "/api/v1/cases/" + filed.substring(filed.indexOf("\"id\":\"") + 6, filed.indexOf("\"id\":\"") + 42);
        post(line, timer, who.desk(), path + "/admission", "{}");
        post(line, timer, who.seller(), path + "/refusal", "{\"reason\":\"" + CaseScript.REFUSAL + "\"}");
        post(line, timer, who.buyer(), path + "/intervention", "{\"reason\":\"" + CaseScript.INTERVENTION + "\"}");
        post(line, timer, who.desk(), path + "/assignment", CaseScript.assignment(who.first()));
        post(line, timer, who.first(), path + "/decision", CaseScript.decision(""));
        post(line, timer, who.buyer(), path + "/appeal", "{\"grounds\":\"" + CaseScript.APPEAL + "\"}");
        post(line, timer, who.desk(), path + "/assignment", CaseScript.assignment(who.second()));
        var last = post(line, timer, who.second(), path + "/decision", CaseScript.decision(",\"ruling\":\"uphold\""));
        if (!last.contains("\"state\":\"closed\"")) {
            throw new IllegalStateException("Expected a closed case in run " + run + ", but got " + last);
        }
    }

    private static String post(HttpLine line, Load.Timer timer, CasePeople.Person who, String path, String body) {
        var key = "bench-" + KEYS.incrementAndGet();
        return timer.time(() -> line.post(path, who.key(), key, body));
    }
}
