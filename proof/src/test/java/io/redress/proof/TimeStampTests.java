package io.redress.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.redress.proof.verify.Verify;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeStampTests {

    private static final Checkpoint CHECKPOINT = new Checkpoint(
            "example.com/behind-the-sofa", 20_852_163, Hash.fromBase64("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="));

    private static final String CONFIGURATION = """
            [req]
            distinguished_name = dn
            [dn]
            [stamping]
            extendedKeyUsage = critical, timeStamping
            [tsa]
            serial = serial
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256
            ess_cert_id_alg = sha256
            """;

    @TempDir
    private Path folder;

    private static byte[] recorded() throws IOException {
        try (var in = TimeStampTests.class.getResourceAsStream("openssl-time-stamp.txt")) {
            return Base64.getMimeDecoder().decode(in.readAllBytes());
        }
    }

    @Test
    @DisplayName("T6 a recorded time stamp of openssl holds for its checkpoint and for no other")
    void verifiesARecordedStamp() throws IOException {
        var stamp = TimeStamps.verify(CHECKPOINT, recorded());

        assertThat(stamp.at()).isEqualTo(Instant.parse("2026-11-27T03:15:42Z"));
        assertThat(stamp.subject()).isEqualTo("CN=Redress test TSA");
        var other = new Checkpoint(CHECKPOINT.origin(), CHECKPOINT.size() + 1, CHECKPOINT.root());
        assertThatThrownBy(() -> TimeStamps.verify(other, recorded())).hasMessage("it stamps something else");
    }

    @Test
    @DisplayName("T6 no changed byte makes a time stamp say another time, hash or authority")
    void noticesChangedBytes() throws IOException {
        var genuine = TimeStamps.verify(CHECKPOINT, recorded());
        int refused = 0;
        for (int at = 0; at < recorded().length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                var changed = recorded();
                changed[at] ^= (byte) (1 << bit);
                try {
                    var stamp = TimeStamps.verify(CHECKPOINT, changed);
                    assertThat(stamp.at()).isEqualTo(genuine.at());
                    assertThat(stamp.certificate()).isEqualTo(genuine.certificate());
                } catch (IllegalArgumentException e) {
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(recorded().length * 7);
    }

    @ParameterizedTest(name = "T6 with a key of {0}")
    @ValueSource(strings = {"rsa:2048", "ec -pkeyopt ec_paramgen_curve:P-256"})
    @DisplayName("T6 a local authority stamps our request, openssl and we accept it, and an archive carries it")
    void stampsWithALocalAuthority(String key) throws Exception {
        assumeOpenssl();
        certificate(key);
        var log = new TileLog(new MemoryStore(), SampleArchive.SIGNER);
        var signed = log.publish(0, Entries.entries(0, 10));

        var response = stamp(signed.checkpoint());

        openssl("ts", "-verify", "-queryfile", "query", "-in", "reply", "-CAfile", "certificate");
        var stamp = TimeStamps.verify(signed.checkpoint(), response);
        assertThat(Duration.between(stamp.at(), Instant.now())).isLessThan(Duration.ofMinutes(5));
        log.publish(10, Entries.entries(10, 20));
        var archive = archive(log, signed, response);
        assertThat(Verify.problems(archive)).isEmpty();
        assertThat(Verify.problems(archive, "--tsa", stamp.certificate())).isEmpty();
        assertThat(Verify.problems(archive, "--tsa", "0".repeat(64))).hasSize(1);
    }

    private Path archive(TileLog log, SignedCheckpoint signed, byte[] response) throws IOException {
        var out = new ByteArrayOutputStream();
        new ArchiveWriter(log, List.of()).timeStamp(signed, response).write(out, "a subject", SampleArchive.NOW);
        return Files.write(folder.resolve("archive.zip"), out.toByteArray());
    }

    @Test
    @DisplayName("T6 what is no time stamp is refused")
    void refusesNonsense() {
        for (var nonsense : List.of("", "30", "3000", "30030201", "3003020100", "300530030201023000", "30820000")) {
            assertThatThrownBy(
                            () -> TimeStamps.verify(CHECKPOINT, HexFormat.of().parseHex(nonsense)))
                    .as(nonsense)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void certificate(String key) throws Exception {
        Files.writeString(folder.resolve("configuration"), CONFIGURATION);
        Files.writeString(folder.resolve("serial"), "01\n");
        var command = ("req -x509 -newkey " + key + " -nodes -keyout key -out certificate -days 2 -config configuration"
                        + " -extensions stamping")
                .split(" ");
        var all = new ArrayList<>(List.of(command));
        all.addAll(List.of("-subj", "/CN=A test authority"));
        openssl(all.toArray(String[]::new));
    }

    private byte[] stamp(Checkpoint checkpoint) throws Exception {
        Files.write(folder.resolve("query"), TimeStamps.request(checkpoint, 0x7fff_1234_5678_9abcL));
        openssl(
                "ts",
                "-reply",
                "-queryfile",
                "query",
                "-config",
                "configuration",
                "-section",
                "tsa",
                "-inkey",
                "key",
                "-signer",
                "certificate",
                "-out",
                "reply");
        return Files.readAllBytes(folder.resolve("reply"));
    }

    private static void assumeOpenssl() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "left out: no openssl here");
    }

    private void openssl(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("/usr/bin/openssl"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("output")))
                .isZero();
    }
}
