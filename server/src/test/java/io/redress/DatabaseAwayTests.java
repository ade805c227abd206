package io.redress;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.parties.Parties;
import io.redress.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The database goes away under a running server, and comes back. */
class DatabaseAwayTests {

    private static final Map<String, String> SMALL = Map.of("shared_buffers", "16MB");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String DRAFT = "{\"description\": \"The kettle leaks\"}";

    @TempDir
    static Path home;

    /** A server that was killed under callers who write without pause. */
    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"redress.demo=false", "redress.postgres.shared_buffers=16MB"})
    @DirtiesContext
    class OfOurOwn {

        @DynamicPropertySource
        static void folder(DynamicPropertyRegistry properties) {
            properties.add("redress.data", () -> home.resolve("own").toString());
        }

        @Autowired
        Parties parties;

        @Value("${local.server.port}")
        int port;

        @Test
        @DisplayName(
                "O4 PostgreSQL killed under load: callers hear 503 or succeed, it comes back, nothing answered is lost")
        void killedUnderLoad() throws Exception {
            var lin = client(parties, port);
            var kept = new ConcurrentLinkedQueue<String>();
            var answers = new ConcurrentLinkedQueue<Api.Answer>();
            var stop = new AtomicBoolean();
            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var caller = 0; caller < 4; caller++) {
                    callers.submit(() -> write(lin, kept, answers, stop));
                }
                await(() -> kept.size() > 20);
                kill(home.resolve("own"));
                var before = kept.size();
                await(() -> kept.size() > before + 20);
                stop.set(true);
            }

            assertThat(answers).allSatisfy(answer -> isFine(answer));
            assertThat(kept).allSatisfy(id -> lin.get("/api/v1/drafts/" + id).expect(200));
        }

        /** Types on one draft. */
        private static void write(Api lin, Queue<String> kept, Queue<Api.Answer> answers, AtomicBoolean stop) {
            var id = UUID.randomUUID().toString();
            while (!stop.get()) {
                var answer = lin.put("/api/v1/drafts/" + id, DRAFT);
                answers.add(answer);
                if (answer.status() == 200) {
                    kept.add(id);
                }
            }
        }
    }

    /** A server that somebody else runs. */
    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"redress.demo=false", "spring.datasource.hikari.connection-timeout=1000"})
    @DirtiesContext
    class OfOthers {

        private static EmbeddedPostgres outside;

        @DynamicPropertySource
        static void outside(DynamicPropertyRegistry properties) {
            outside = EmbeddedPostgres.start(home.resolve("outside"), SMALL);
            var access = outside.access();
            properties.add("spring.datasource.url", access::url);
            properties.add("spring.datasource.username", access::user);
            properties.add("spring.datasource.password", access::password);
            properties.add("redress.data", () -> home.resolve("files").toString());
        }

        @AfterAll
        static void stop() {
            outside.close();
        }

        @Autowired
        Parties parties;

        @Value("${local.server.port}")
        int port;

        @Test
        @DisplayName(
                "O4 a database of others that goes away: 503 with Retry-After for programs and people, then as before")
        void goesAwayAndComesBack() {
            var lin = client(parties, port);
            var draft = "/api/v1/drafts/" + UUID.randomUUID();
            lin.put(draft, DRAFT).expect(200);

            outside.close();
            var refused = lin.get(draft).expect(503);
            assertThat(refused.code()).isEqualTo("DATABASE_AWAY");
            assertThat(refused.header("Retry-After")).isEqualTo("2");
            assertThat(lin.put(draft, DRAFT).expect(503).header("Content-Type")).startsWith("application/problem+json");
            assertThat(lin.with("Accept", "text/html").get("/buyer").status()).isEqualTo(503);
            assertThat(Api.at("http://127.0.0.1:" + port)
                            .key("rk_whoever")
                            .get("/api/v1/me")
                            .expect(503)
                            .code())
                    .isEqualTo("DATABASE_AWAY");

            outside = EmbeddedPostgres.start(home.resolve("outside"), SMALL);
            await(() -> isFine(lin.get(draft)));
        }
    }

    private static Api client(Parties parties, int port) {
        var api = Api.at("http://127.0.0.1:" + port);
        var people = new People(parties, api);
        return people.as(people.buyer());
    }

    /** Whether it was done; the only other answer is that the database is away. */
    private static boolean isFine(Api.Answer answer) {
        if (answer.status() == 503) {
            assertThat(answer.code()).isIn("DATABASE_AWAY", "BUSY");
            assertThat(answer.header("Retry-After")).isNotBlank();
            return false;
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return true;
    }

    private static void kill(Path folder) throws Exception {
        var note = folder.resolve("postgres/cluster/postmaster.pid");
        var postmaster = Long.parseLong(Files.readAllLines(note).getFirst().strip());
        ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
    }

    /** Looks again and again until it holds. */
    private static void await(BooleanSupplier hope) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!hope.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
