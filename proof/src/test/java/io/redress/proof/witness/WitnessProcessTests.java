package io.redress.proof.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.proof.Hash;
import io.redress.proof.MemoryStore;
import io.redress.proof.NoteKey;
import io.redress.proof.NoteSigner;
import io.redress.proof.TileLog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessProcessTests {

    private static final NoteSigner LOG = NoteSigner.generate("redress.example/log", NoteKey.Kind.NOTE);

    @TempDir
    private Path folder;

    /** A process, its key and where it listens. */
    private record Running(Process process, NoteKey key, int port) implements AutoCloseable {
        WitnessClient client() {
            return new WitnessClient(URI.create("http://127.0.0.1:" + port + "/"), key);
        }

        /** As by kill -9. */
        @Override
        public void close() throws IOException {
            process.destroyForcibly().onExit().join();
        }
    }

    private Running start() throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WitnessMain.class.getName(),
                        "--data",
                        folder.resolve("witness").toString(),
                        "--name",
                        "witness.example",
                        "--log",
                        LOG.key().toString(),
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        var key = NoteKey.parse(said.readLine().replace("witness ", ""));
        assertThat(said.readLine()).isEqualTo("watches [redress.example/log]");
        var listens = said.readLine();
        assertThat(listens).startsWith("listens on 127.0.0.1:");
        return new Running(process, key, Integer.parseInt(listens.substring(listens.lastIndexOf(':') + 1)));
    }

    private static List<Hash> entries(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Hash.sha256(new byte[] {(byte) i, (byte) (i >> 8)}))
                .toList();
    }

    @Test
    @DisplayName("T5 a witness that was killed keeps its key and what it saw, and refuses a log put back")
    void remembersAcrossKills() throws IOException {
        var log = new TileLog(new MemoryStore(), LOG);
        var putBack = new TileLog(new MemoryStore(), LOG);
        NoteKey first;
        try (var witness = start()) {
            first = witness.key();
            var seen = witness.client().cosign(log, log.publish(0, entries(0, 500)));
            assertThat(seen).isInstanceOf(WitnessAnswer.Cosigned.class);
        }

        try (var witness = start()) {
            assertThat(witness.key()).isEqualTo(first);
            assertThat(witness.client().cosign(log, log.publish(500, entries(500, 600))))
                    .isInstanceOf(WitnessAnswer.Cosigned.class);
            assertThat(witness.client().cosign(putBack, putBack.publish(0, entries(0, 300))))
                    .isInstanceOf(WitnessAnswer.Refused.class);
            assertThat(witness.client().cosign(putBack, putBack.publish(300, entries(900, 1_300))))
                    .isInstanceOf(WitnessAnswer.Refused.class);
        }
        var key = folder.resolve("witness").resolve("witness.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }
}
