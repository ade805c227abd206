package io.redress.seals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.proof.Hash;
import io.redress.proof.MemoryStore;
import io.redress.proof.NoteKey;
import io.redress.proof.NoteSigner;
import io.redress.proof.TileLog;
import io.redress.proof.witness.WitnessMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log's checkpoints before a witness in a process of its own. */
class WitnessingTests {

    private static final NoteSigner SIGNER = NoteSigner.generate("redress.example/log", NoteKey.Kind.NOTE);

    @TempDir
    Path folder;

    @Test
    @DisplayName("D4 a checkpoint bears the witness's cosignature; a log put back to an earlier time gets none")
    void theWitnessCosigns() throws IOException {
        try (var witness = start()) {
            var log = new TileLog(new MemoryStore(), SIGNER);
            var asking = new Witnessing(log, witness.url(), witness.key().toString());
            asking.step();
            log.publish(0, List.of(Hash.sha256(), Hash.sha256(new byte[1])));
            asking.step();
            assertThat(signers(log, witness)).containsExactly(witness.key());

            var putBack = new TileLog(new MemoryStore(), SIGNER);
            putBack.publish(0, List.of(Hash.sha256()));
            new Witnessing(putBack, witness.url(), witness.key().toString()).step();
            assertThat(signers(putBack, witness)).isEmpty();
        }
    }

    @Test
    @DisplayName("D4 a witness that is away keeps nobody waiting, and no checkpoint back")
    void anAbsentWitnessIsNoHindrance() throws IOException {
        var log = new TileLog(new MemoryStore(), SIGNER);
        log.publish(0, List.of(Hash.sha256()));
        var key =
                NoteSigner.generate("witness.example", NoteKey.Kind.COSIGNATURE).key();
        new Witnessing(log, "http://127.0.0.1:1", key.toString()).step();
        assertThat(log.size()).isOne();
    }

    private static List<NoteKey> signers(TileLog log, Running witness) throws IOException {
        return log.head().orElseThrow().note().signers(List.of(witness.key()));
    }

    private record Running(Process process, NoteKey key, String url) implements AutoCloseable {
        @Override
        public void close() {
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
                        folder.toString(),
                        "--name",
                        "witness.example",
                        "--log",
                        SIGNER.key().toString(),
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        var key = NoteKey.parse(said.readLine().replace("witness ", ""));
        said.readLine();
        var listens = said.readLine();
        return new Running(process, key, "http://127.0.0.1:" + listens.substring(listens.lastIndexOf(':') + 1));
    }
}
