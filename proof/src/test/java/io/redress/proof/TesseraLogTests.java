package io.redress.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A log that another implementation wrote lies beside the repository, as it is no part of it. */
class TesseraLogTests {

    private static final Path LOG =
            Path.of(System.getProperty("redress.shared.data", "../../shared/data"), "tessera-log");

    /** Published with the log, so that others can write it again. */
    private static final NoteSigner SIGNER = NoteSigner.parse(
            "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg",
            NoteKey.parse("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"));

    @Test
    @DisplayName("T2 T3 the same entries make the same files and checkpoints, byte for byte")
    void writesWhatTesseraWrote() throws IOException {
        assumeTrue(Files.isDirectory(LOG), () -> "left out: no log at " + LOG);
        var theirs = new DirectoryStore(LOG);
        var entries = EntryBundle.entries(theirs.read("tile/entries/000.p/15").orElseThrow());
        var store = new MemoryStore();
        var log = new TileLog(store, SIGNER);

        for (int size = 0; size <= 15; size++) {
            var signed = log.publishBytes(Math.max(0, size - 1), entries.subList(Math.max(0, size - 1), size));

            assertThat(signed.note().bytes())
                    .isEqualTo(theirs.read("checkpoint." + size).orElseThrow());
        }
        try (var paths = theirs.list()) {
            for (var path : paths.filter(path -> path.startsWith("tile/")).toList()) {
                assertThat(store.read(path))
                        .as(path)
                        .get()
                        .isEqualTo(theirs.read(path).orElseThrow());
            }
        }
    }

    @Test
    @DisplayName("T3 the published key signs as others did")
    void signsLikeTheirs() throws IOException {
        assumeTrue(Files.isDirectory(LOG), () -> "left out: no log at " + LOG);
        var signed = SignedCheckpoint.parse(Files.readAllBytes(LOG.resolve("checkpoint")));

        assertThat(signed.note().signers(List.of(SIGNER.key()))).containsExactly(SIGNER.key());
        assertThat(SIGNER.sign(signed.note().text(), Instant.EPOCH))
                .isEqualTo(signed.note().signatures().getFirst());
    }
}
