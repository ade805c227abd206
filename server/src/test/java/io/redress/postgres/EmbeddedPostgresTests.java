package io.redress.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {

    private static final Map<String, String> SMALL = Map.of("shared_buffers", "16MB");

    @TempDir
    static Path home;

    @BeforeAll
    static void makesItsCluster() {
        EmbeddedPostgres.start(home, SMALL).close();
    }

    @Test
    @DisplayName("O4 data stay when the server stops")
    void keepsDataBetweenRuns() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home, SMALL)) {
            run(postgres, "CREATE TABLE kept AS SELECT '投诉' AS word");
        }

        try (var postgres = EmbeddedPostgres.start(home, SMALL)) {
            assertThat(ask(postgres, "SELECT word FROM kept")).isEqualTo("投诉");
        }
    }

    @Test
    @DisplayName("O4 commits are on disk before they are answered, and strangers need a password")
    void isDurableAndAsksForAPassword() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home, SMALL)) {
            assertThat(ask(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW unix_socket_directories")).isEmpty();
            assertThat(ask(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(
                            () -> DriverManager.getConnection(postgres.access().url(), "redress", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    @DisplayName("O4 a folder in use by a live Redress is refused, with its process and what to do")
    void refusesAFolderInUse() {
        try (var _ = EmbeddedPostgres.start(home, SMALL)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home, SMALL))
                    .isInstanceOfSatisfying(PostgresFailure.class, failure -> {
                        assertThat(failure)
                                .hasMessageContaining("in use")
                                .hasMessageContaining(
                                        String.valueOf(ProcessHandle.current().pid()));
                        assertThat(failure.action()).contains("--data");
                    });
        }
    }

    @Test
    @DisplayName("O4 another process is refused too, however often it tries, and the first goes on working")
    void refusesAnotherProcess() throws Exception {
        try (var postgres = EmbeddedPostgres.start(home, SMALL)) {
            EmbeddedPostgres.running(home);

            assertThat(startElsewhere())
                    .contains("in use", String.valueOf(ProcessHandle.current().pid()));
            assertThat(startElsewhere()).contains("in use");
            assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    private static String startElsewhere() throws IOException {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-cp", classPath, Elsewhere.class.getName(), home.toString())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** A program that wants the same folder. */
    static final class Elsewhere {

        private Elsewhere() {}

        public static void main(String... args) {
            EmbeddedPostgres.start(Path.of(args[0]), SMALL).close();
        }
    }

    @Test
    @DisplayName("O4 data of another PostgreSQL version are refused and left alone")
    void refusesAnotherVersion() throws IOException {
        var version = home.resolve("postgres/cluster/PG_VERSION");
        var ours = Files.readString(version);
        Files.writeString(version, "9\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(home, SMALL))
                .isInstanceOf(PostgresFailure.class)
                .hasMessageContaining("made by PostgreSQL 9")
                .hasMessageContaining("brings PostgreSQL " + ours.strip());
        Files.writeString(version, ours);
    }

    @Test
    @DisplayName("O4 a server left behind by a killed process is stopped, and what it had committed is there")
    void takesOverALeftover() throws SQLException {
        var left = leaveBehind();

        try (var postgres = EmbeddedPostgres.start(home, SMALL)) {
            assertThat(PostgresFolder.at(home).postmaster()).isPresent().get().isNotEqualTo(left);
            assertThat(ask(postgres, "SELECT count(*) FROM acknowledged")).isEqualTo("1");
        }
    }

    /** A server without an owner, as after {@code kill -9}. */
    private static ProcessHandle leaveBehind() throws SQLException {
        var folder = PostgresFolder.at(home);
        var server = new PostgresServer(folder, PostgresBinaries.unpacked(folder), PostgresUser.of(folder));
        try (var postgres = EmbeddedPostgres.start(home, SMALL)) {
            run(postgres, "CREATE TABLE acknowledged AS SELECT 1");
        }
        server.start(folder.port().orElse(54_329), SMALL);
        return folder.postmaster().orElseThrow();
    }

    @Test
    @DisplayName(
            "O4 a server that is killed is started again on its port, as often as it takes, with all it had committed")
    void startsAKilledServerAgain() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home, SMALL)) {
            run(postgres, "CREATE TABLE outlived AS SELECT 7 AS n");
            for (var kill = 0; kill < 2; kill++) {
                var killed = PostgresFolder.at(home).postmaster().orElseThrow();
                killed.destroyForcibly();
                killed.onExit().join();

                assertThat(askPatiently(postgres, "SELECT n FROM outlived")).isEqualTo("7");
                assertThat(PostgresFolder.at(home).postmaster())
                        .isPresent()
                        .get()
                        .isNotEqualTo(killed);
            }
        }
        assertThat(PostgresFolder.at(home).postmaster()).isEmpty();
    }

    /** Asks until there is an answer. */
    private static String askPatiently(EmbeddedPostgres postgres, String sql) throws SQLException {
        var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (true) {
            try {
                return ask(postgres, sql);
            } catch (SQLException away) {
                if (System.nanoTime() > end) {
                    throw away;
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    @Test
    @DisplayName("O4 a note of a process number that now belongs to another program harms nobody")
    void leavesStrangersAlone() throws IOException {
        var note = home.resolve("postgres/cluster/postmaster.pid");
        Files.writeString(note, ProcessHandle.current().pid() + "\n" + home + "\n0\n5432\n");

        EmbeddedPostgres.start(home, SMALL).close();

        assertThat(note).doesNotExist();
    }

    @Test
    @DisplayName("O4 a command finds the server that another process runs")
    void tellsHowToReachARunningServer() {
        assertThat(EmbeddedPostgres.running(home)).isEmpty();

        try (var postgres = EmbeddedPostgres.start(home, SMALL)) {
            assertThat(EmbeddedPostgres.running(home)).contains(postgres.access());
        }
    }

    @Test
    @DisplayName("O4 only the owner may read the password")
    void hidesThePassword() throws IOException {
        assertThat(Files.getPosixFilePermissions(home.resolve("postgres/password")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    private static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
        var access = postgres.access();
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        var access = postgres.access();
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
