package io.redress.proof.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.proof.Checkpoint;
import io.redress.proof.DirectoryStore;
import io.redress.proof.Hash;
import io.redress.proof.MemoryStore;
import io.redress.proof.NoteKey;
import io.redress.proof.NoteSigner;
import io.redress.proof.SignedCheckpoint;
import io.redress.proof.SignedNote;
import io.redress.proof.TileLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTests {

    private static final NoteSigner LOG = NoteSigner.generate("redress.example/log", NoteKey.Kind.NOTE);

    private static final NoteSigner STRANGER = NoteSigner.generate("stranger.example/log", NoteKey.Kind.NOTE);

    private static final NoteSigner SIGNER = NoteSigner.generate("witness.example", NoteKey.Kind.COSIGNATURE);

    private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");

    private final MemoryStore store = new MemoryStore();
    private final TileLog log = new TileLog(store, LOG);

    @TempDir
    private Path folder;

    private WitnessServer server;

    @BeforeEach
    void start() throws IOException {
        var witness =
                new Witness(new DirectoryStore(folder), SIGNER, List.of(LOG.key()), Clock.fixed(NOW, ZoneOffset.UTC));
        server = WitnessServer.start(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private URI prefix() {
        return URI.create("http://127.0.0.1:" + server.port() + "/");
    }

    private WitnessClient client() {
        return new WitnessClient(prefix(), SIGNER.key());
    }

    private static List<Hash> entries(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Hash.sha256(new byte[] {(byte) i, (byte) (i >> 8)}))
                .toList();
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(prefix().resolve("add-checkpoint"))
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return http.send(request, BodyHandlers.ofString());
        }
    }

    private static String body(long old, List<Hash> proof, SignedCheckpoint signed) {
        return new String(new WitnessRequest(old, proof, signed).bytes(), UTF_8);
    }

    private static SignedCheckpoint sign(NoteSigner signer, Checkpoint checkpoint) {
        return new SignedCheckpoint(
                checkpoint, new SignedNote(checkpoint.text(), List.of(signer.sign(checkpoint.text(), Instant.EPOCH))));
    }

    @Test
    @DisplayName("T5 a log that grows is cosigned, again and again, with the time of the witness")
    void cosignsGrowth() throws IOException {
        var client = client();
        for (int size = 1; size <= 600; size += 199) {
            var signed = log.publish(log.size(), entries((int) log.size(), size));

            assertThat(client.cosign(log, signed)).isInstanceOf(WitnessAnswer.Cosigned.class);
            assertThat(client.cosign(log, signed)).isInstanceOf(WitnessAnswer.Cosigned.class);

            var note = log.head().orElseThrow().note();
            assertThat(note.signers(List.of(LOG.key(), SIGNER.key()))).containsExactly(LOG.key(), SIGNER.key());
            assertThat(SIGNER.key().cosignedAt(note.signatures().getLast())).contains(NOW);
        }
    }

    @Test
    @DisplayName("T5 a log that does not know what was seen learns it, and goes on")
    void tellsTheSizeItSaw() throws IOException, InterruptedException {
        client().cosign(log, log.publish(0, entries(0, 100)));
        var signed = log.publish(100, entries(100, 150));

        var conflict = post(body(0, List.of(), signed));

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        assertThat(conflict.body()).isEqualTo("100\n");
        assertThat(client().cosign(log, signed)).isInstanceOf(WitnessAnswer.Cosigned.class);
    }

    @Test
    @DisplayName("T5 a log put back to an older backup and continued is refused, also after the witness restarted")
    void refusesRollback() throws IOException {
        client().cosign(log, log.publish(0, entries(0, 100)));
        var backup = new MemoryStore();
        for (var path : store.list().toList()) {
            backup.write(Map.of(path, store.read(path).orElseThrow()));
        }
        client().cosign(log, log.publish(100, entries(100, 200)));
        server.close();
        start();
        var restored = new TileLog(backup, LOG);

        var smaller = restored.publish(100, entries(300, 350));
        var same = client().cosign(restored, smaller);
        var larger = restored.publish(150, entries(350, 700));
        var grown = client().cosign(restored, larger);

        assertThat(same)
                .isInstanceOfSatisfying(
                        WitnessAnswer.Refused.class,
                        answer -> assertThat(answer.status()).isEqualTo(409));
        assertThat(grown)
                .isInstanceOfSatisfying(
                        WitnessAnswer.Refused.class,
                        answer -> assertThat(answer.status()).isEqualTo(422));
        assertThat(restored.head().orElseThrow().note().signatures()).hasSize(1);
    }

    @Test
    @DisplayName("T5 two trees of one size are a fork, and refused")
    void refusesForks() throws IOException, InterruptedException {
        client().cosign(log, log.publish(0, entries(0, 100)));
        var other = new TileLog(new MemoryStore(), LOG);
        var forked = other.publish(0, entries(500, 600));

        var response = post(body(100, List.of(), forked));

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).isEqualTo("100\n");
        assertThat(client().cosign(other, forked)).isInstanceOf(WitnessAnswer.Refused.class);
    }

    @Test
    @DisplayName("T5 unknown logs are 404, foreign signatures 403, false proofs 422, nonsense 400")
    void answersWithTheStatusOfTheSpecification() throws IOException, InterruptedException {
        var hundred = log.publish(0, entries(0, 100));
        client().cosign(log, hundred);
        var signed = log.publish(100, entries(100, 130));
        var proof = log.consistency(100, 130).path();
        var unknown = sign(STRANGER, new Checkpoint("stranger.example/log", 1, Hash.sha256()));
        var foreign = sign(STRANGER, signed.checkpoint());

        assertThat(post(body(0, List.of(), unknown)).statusCode()).isEqualTo(404);
        assertThat(post(body(100, proof, foreign)).statusCode()).isEqualTo(403);
        assertThat(post(body(100, List.of(), signed)).statusCode()).isEqualTo(422);
        assertThat(post(body(100, proof.reversed(), signed)).statusCode()).isEqualTo(422);
        assertThat(post(body(131, proof, signed)).statusCode()).isEqualTo(400);
        for (var nonsense : List.of(
                "",
                "old",
                "old 01\n\nx",
                "old -1\n\n" + signed.note(),
                "old 100\nx\n\n" + signed.note(),
                "old 100\n" + signed.note(),
                "old 100\n\n" + signed.note().text())) {
            assertThat(post(nonsense).statusCode()).as(nonsense).isEqualTo(400);
        }
        assertThat(post("old 0\n\n" + "x".repeat(200_000)).statusCode()).isEqualTo(413);
        assertThat(post(body(100, proof, signed)).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("T5 a proof from nothing must be empty")
    void refusesAProofFromNothing() throws IOException, InterruptedException {
        var signed = log.publish(0, entries(0, 4));

        assertThat(post(body(0, log.consistency(2, 4).path(), signed)).statusCode())
                .isEqualTo(422);
        assertThat(post(body(0, List.of(), signed)).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("T5 a witness that is away is asked later; the log goes on")
    void goesOnWithoutTheWitness() throws IOException {
        server.close();

        assertThat(client().cosign(log, log.publish(0, entries(0, 3)))).isInstanceOf(WitnessAnswer.Unreachable.class);
        assertThat(log.size()).isEqualTo(3);
    }

    @Test
    @DisplayName("T5 a log's key cannot cosign, nor a witness's key sign a log")
    void keepsKindsOfKeysApart() {
        assertThatThrownBy(() -> new Witness(store, LOG, List.of(), Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TileLog(store, SIGNER)).isInstanceOf(IllegalArgumentException.class);
    }
}
