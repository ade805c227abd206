package io.redress.proof.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.redress.proof.Checkpoint;
import io.redress.proof.Hash;
import io.redress.proof.NoteKey;
import io.redress.proof.NoteSigner;
import io.redress.proof.SignedCheckpoint;
import io.redress.proof.TileStore;
import io.redress.proof.witness.WitnessRules.Refusal;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Judges checkpoints one after the other, and remembers each before it says that it saw it. */
final class Witness {

    /** What it answers: a status of HTTP, and a body. */
    record Answer(int status, String type, String body) {
        private static final String TEXT = "text/plain; charset=utf-8";
        private static final String SIZE = "text/x.tlog.size";

        static Answer cosigned(String line) {
            return new Answer(200, TEXT, line);
        }

        static Answer refused(Refusal refusal, long seenSize) {
            return refusal.status() == 409
                    ? new Answer(409, SIZE, seenSize + "\n")
                    : new Answer(refusal.status(), TEXT, refusal.name().toLowerCase(Locale.ROOT) + "\n");
        }
    }

    private final TileStore memory;
    private final NoteSigner signer;
    private final WitnessRules rules;
    private final Clock clock;

    /**
     * Opens a witness.
     *
     * @param memory where it keeps the last checkpoint of each log; nobody else's
     * @param logs whose checkpoints it cosigns
     */
    Witness(TileStore memory, NoteSigner signer, Collection<NoteKey> logs, Clock clock) {
        if (signer.key().kind() != NoteKey.Kind.COSIGNATURE) {
            throw new IllegalArgumentException("Expected the key of a witness, but got that of a log");
        }
        this.memory = memory;
        this.signer = signer;
        this.rules = new WitnessRules(logs);
        this.clock = clock;
    }

    /** One at a time: otherwise a slower request could put back what a quicker one remembered. */
    synchronized Answer add(byte[] body) throws IOException {
        WitnessRequest request;
        try {
            request = WitnessRequest.parse(body);
        } catch (IllegalArgumentException e) {
            return Answer.refused(Refusal.MALFORMED, 0);
        }
        var checkpoint = request.checkpoint();
        var seen = seen(checkpoint.origin());
        var refusal = rules.judge(request, seen);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get(), seen.map(Checkpoint::size).orElse(0L));
        }
        memory.write(Map.of(place(checkpoint.origin()), request.signed().note().bytes()));
        return Answer.cosigned(signer.sign(checkpoint.text(), clock.instant()).toString());
    }

    private Optional<Checkpoint> seen(String origin) throws IOException {
        return memory.read(place(origin)).map(SignedCheckpoint::parse).map(SignedCheckpoint::checkpoint);
    }

    /** A file for each log, whatever its name. */
    private static String place(String origin) {
        return "seen/" + Hash.sha256(origin.getBytes(UTF_8)).hex();
    }
}
