package io.redress.proof.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.redress.proof.NoteKey;
import io.redress.proof.NoteSignature;
import io.redress.proof.SignedCheckpoint;
import io.redress.proof.TileLog;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Asks a witness to cosign, and proves to it that the log only grew since it looked last. */
public final class WitnessClient {

    /** A witness answers from memory; who takes longer is asked again later. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI submission;
    private final NoteKey witness;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** What the witness saw last, as far as known; it corrects us. */
    private volatile long lastSize;

    /**
     * A client of one witness.
     *
     * @param prefix where {@code add-checkpoint} lies below, ends with a slash
     * @param witness its key
     */
    public WitnessClient(URI prefix, NoteKey witness) {
        this.submission = prefix.resolve("add-checkpoint");
        this.witness = witness;
    }

    public NoteKey key() {
        return witness;
    }

    /** Has a checkpoint of the log cosigned and adds the cosignature to it, as long as it is still the last one. */
    public WitnessAnswer cosign(TileLog log, SignedCheckpoint signed) throws IOException {
        try {
            var answer = ask(log, signed);
            if (answer instanceof WitnessAnswer.Cosigned(var signatures)) {
                log.cosign(signed.checkpoint(), signatures, List.of(witness));
                lastSize = signed.checkpoint().size();
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new WitnessAnswer.Unreachable("interrupted");
        }
    }

    private WitnessAnswer ask(TileLog log, SignedCheckpoint signed) throws IOException, InterruptedException {
        long size = signed.checkpoint().size();
        var response = post(log, Math.min(lastSize, size), signed);
        var seen = response.flatMap(WitnessClient::otherSize);
        if (seen.isPresent() && seen.get() > size) {
            return new WitnessAnswer.Refused(
                    409, "The witness saw %d entries, but this checkpoint has only %d".formatted(seen.get(), size));
        }
        if (seen.isPresent() && seen.get() != Math.min(lastSize, size)) {
            lastSize = seen.get();
            response = post(log, seen.get(), signed);
        }
        return response.map(answer -> read(answer, signed))
                .orElseGet(() -> new WitnessAnswer.Unreachable("No answer from " + submission));
    }

    private Optional<HttpResponse<String>> post(TileLog log, long oldSize, SignedCheckpoint signed)
            throws IOException, InterruptedException {
        var proof = log.consistency(oldSize, signed.checkpoint().size()).path();
        var request = HttpRequest.newBuilder(submission)
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofByteArray(new WitnessRequest(oldSize, proof, signed).bytes()))
                .build();
        try {
            return Optional.of(http.send(request, BodyHandlers.ofString(UTF_8)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> otherSize(HttpResponse<String> response) {
        var body = response.body();
        return response.statusCode() == 409 && body.matches("(0|[1-9][0-9]{0,17})\n")
                ? Optional.of(Long.valueOf(body.strip()))
                : Optional.empty();
    }

    private WitnessAnswer read(HttpResponse<String> response, SignedCheckpoint signed) {
        if (response.statusCode() >= 500) {
            return new WitnessAnswer.Unreachable("Status " + response.statusCode() + " from " + submission);
        }
        if (response.statusCode() != 200) {
            return new WitnessAnswer.Refused(response.statusCode(), why(response.statusCode()));
        }
        try {
            var lines = response.body().lines().map(NoteSignature::parse).toList();
            return signed.note().with(lines).signers(List.of(witness)).contains(witness)
                    ? new WitnessAnswer.Cosigned(lines)
                    : new WitnessAnswer.Unreachable("No cosignature of " + witness.name() + " in the answer");
        } catch (IllegalArgumentException e) {
            return new WitnessAnswer.Unreachable("No cosignature in the answer of " + submission);
        }
    }

    private static String why(int status) {
        return switch (status) {
            case 403 -> "The witness does not know the key that signed this checkpoint";
            case 404 -> "The witness does not watch this log";
            case 409 -> "The witness saw another tree of this very size: the log has forked";
            case 422 -> "The checkpoint does not continue what the witness saw";
            default -> "The witness did not understand the request";
        };
    }
}
