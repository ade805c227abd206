package io.redress.proof;

import static io.redress.proof.SampleArchive.SIGNER;
import static io.redress.proof.SampleArchive.WITNESS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.proof.verify.Verify;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTests {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "T7 of a log of {0} entries")
    @ValueSource(ints = {3, 4, 5, 7, 8, 9, 255, 256, 257, 1_000})
    @DisplayName("T7 an archive is genuine, by the writer and by the verifier that share no code")
    void isGenuine(int size) throws IOException {
        assertThat(Verify.problems(write(SampleArchive.bytes(SIGNER, size)))).isEmpty();
    }

    @Test
    @DisplayName("T7 the verifier runs from the one file in the archive, and says what it checked")
    void runsFromTheFileInTheArchive() throws Exception {
        var archive = write(SampleArchive.bytes());
        var verifier = folder.resolve("Verify.java");
        Files.write(verifier, SampleArchive.parts(Files.readAllBytes(archive)).get("Verify.java"));

        var good = run(
                verifier,
                archive,
                "--log",
                SIGNER.key().toString(),
                "--witness",
                WITNESS.key().toString());
        var other = NoteSigner.generate("redress.example/log", NoteKey.Kind.NOTE)
                .key()
                .toString();
        var pinned = run(verifier, archive, "--log", other);
        var bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        var bad = run(verifier, write(bytes));

        assertThat(good.output())
                .contains("GENUINE", "真实完整", "signed by redress.example/log", "entry 299 of the log, seen by 2026");
        assertThat(good.status()).isZero();
        assertThat(pinned.output()).contains("BAD   trust in the log", "NOT GENUINE");
        assertThat(pinned.status()).isEqualTo(1);
        assertThat(bad.output()).contains("BAD   form of the archive: Verify.java has another checksum");
        assertThat(bad.status()).isEqualTo(1);
        assertThat(run(verifier, folder.resolve("none.zip")).status()).isEqualTo(2);
    }

    private record Run(int status, String output) {}

    private static Run run(Path verifier, Path archive, String... pins) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                verifier.toString()));
        command.addAll(List.of(pins));
        command.add(archive.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }

    @Test
    @DisplayName("T7 equal content makes equal bytes, and any zip tool reads them")
    void isWrittenInOneWay() throws IOException {
        var archive = SampleArchive.bytes();

        assertThat(SampleArchive.bytes()).isEqualTo(archive);
        assertThat(SampleArchive.zip(SampleArchive.parts(archive))).isEqualTo(archive);
        assertThat(SampleArchive.parts(archive))
                .containsKeys(
                        "manifest.json",
                        "manifest.sig",
                        "Verify.java",
                        "README.txt",
                        "log/checkpoint",
                        "log/checkpoint-297",
                        "records/297.json",
                        "files/case.json",
                        "files/index.html");
    }

    @Test
    @DisplayName(
            "T7 a forgery that is whole in itself, signed with another key, is found by the key the operator publishes")
    void findsAnotherKey() throws IOException {
        var forger = NoteSigner.generate("redress.example/log", NoteKey.Kind.NOTE);
        var forged = write(SampleArchive.bytes(forger, 300));

        assertThat(Verify.problems(forged)).isEmpty();
        assertThat(Verify.problems(forged, "--log", SIGNER.key().toString())).hasSize(1);
        assertThat(Verify.problems(
                        write(SampleArchive.bytes()), "--log", SIGNER.key().toString()))
                .isEmpty();
        var stranger =
                NoteSigner.generate("x.example", NoteKey.Kind.COSIGNATURE).key().toString();
        assertThat(Verify.problems(write(SampleArchive.bytes()), "--witness", stranger))
                .hasSize(1);
    }

    @Test
    @DisplayName("T7 what the log does not hold cannot be put into an archive")
    void refusesUnloggedRecords() throws IOException {
        var log = new TileLog(new MemoryStore(), SIGNER);
        log.publish(0, Entries.entries(0, 9));
        var archive = new ArchiveWriter(log, List.of());
        var unlogged = new SaltedRecord(Salt.random(new Random(1)), CanonicalRecord.of(Map.of("a", 1)));

        assertThatThrownBy(() -> archive.record(3, unlogged)).hasMessageStartingWith("Expected the record at 3");
        assertThatThrownBy(() -> archive.file("../x", ArchivePart.of(new byte[0])))
                .hasMessageContaining("plain names");
        archive.file("x", ArchivePart.of(new byte[0]));
        assertThatThrownBy(() -> archive.file("x", ArchivePart.of(new byte[0]))).hasMessageContaining("each file once");
    }

    private Path write(byte[] archive) throws IOException {
        return Files.write(Files.createTempFile(folder, "archive", ".zip"), archive);
    }
}
