package io.redress.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CutShortTests {

    private static final Map<String, String> SMALL = Map.of("shared_buffers", "16MB");

    @TempDir
    Path home;

    @Test
    @DisplayName("O4 a first start that was killed while it made the cluster is taken up by the next start")
    void startsAfterAClusterCutShort() throws Exception {
        var first = startElsewhere();
        while (first.isAlive() && !isMakingACluster()) {
            LockSupport.parkNanos(1_000_000);
        }
        var initdb = first.descendants().toList();
        first.destroyForcibly().waitFor();
        initdb.forEach(ProcessHandle::destroyForcibly);
        initdb.forEach(process -> process.onExit().join());
        assertThat(initdb).isNotEmpty();

        EmbeddedPostgres.start(home, SMALL).close();

        assertThat(home.resolve("postgres")).isDirectoryNotContaining("glob:**making*");
    }

    @Test
    @DisplayName("O4 notes that were cut short by a kill do not keep the server from starting")
    void startsWithEmptyNotes() throws IOException {
        Files.createDirectories(home.resolve("postgres"));
        Files.createFile(home.resolve("postgres/port"));
        Files.createFile(home.resolve("postgres/password.making"));

        try (var postgres = EmbeddedPostgres.start(home, SMALL)) {
            assertThat(postgres.port()).isPositive();
            assertThat(postgres.access().password()).hasSize(64);
        }
    }

    private boolean isMakingACluster() throws IOException {
        if (!Files.isDirectory(home.resolve("postgres"))) {
            return false;
        }
        try (Stream<Path> files = Files.find(home.resolve("postgres"), 2, (path, _) -> path.endsWith("PG_VERSION"))) {
            return files.findAny().isPresent();
        } catch (UncheckedIOException beingWritten) {
            return false;
        }
    }

    private Process startElsewhere() throws IOException {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java, "-cp", classPath, EmbeddedPostgresTests.Elsewhere.class.getName(), home.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
