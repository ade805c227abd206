package io.redress.proof.witness;

import io.redress.proof.Checkpoint;
import io.redress.proof.ConsistencyProof;
import io.redress.proof.Hash;
import io.redress.proof.NoteKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a witness cosigns, after C2SP tlog-witness. Pure: it is told what was seen before, and tells what to answer. */
final class WitnessRules {

    /** Why a witness does not cosign. */
    enum Refusal {
        /** No log of this origin is known. */
        UNKNOWN_LOG(404),
        /** The log did not sign this. */
        BAD_SIGNATURE(403),
        /** The request contradicts itself. */
        MALFORMED(400),
        /** The witness saw another size last; older ones are a rollback, or the log does not know. */
        OTHER_SIZE(409),
        /** The witness saw another root at this very size: a fork. */
        OTHER_ROOT(409),
        /** The proof does not lead from what was seen to this. */
        INCONSISTENT(422);

        private final int status;

        Refusal(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private final Collection<NoteKey> logs;

    /** @param logs keys of the logs it watches, by their origin */
    WitnessRules(Collection<NoteKey> logs) {
        this.logs = List.copyOf(logs);
    }

    /**
     * Judges a request.
     *
     * @param seen the last checkpoint cosigned of this origin
     * @return nothing if the checkpoint may be cosigned
     */
    Optional<Refusal> judge(WitnessRequest request, Optional<Checkpoint> seen) {
        var checkpoint = request.checkpoint();
        var keys = logs.stream()
                .filter(key -> key.name().equals(checkpoint.origin()))
                .toList();
        if (keys.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_LOG);
        }
        if (request.signed().note().signers(keys).isEmpty()) {
            return Optional.of(Refusal.BAD_SIGNATURE);
        }
        if (request.oldSize() > checkpoint.size()) {
            return Optional.of(Refusal.MALFORMED);
        }
        return continues(request, seen);
    }

    private static Optional<Refusal> continues(WitnessRequest request, Optional<Checkpoint> seen) {
        var checkpoint = request.checkpoint();
        long seenSize = seen.map(Checkpoint::size).orElse(0L);
        var seenRoot = seen.map(Checkpoint::root).orElse(Hash.EMPTY_TREE);
        if (request.oldSize() != seenSize) {
            return Optional.of(Refusal.OTHER_SIZE);
        }
        if (seenSize == checkpoint.size() && !seenRoot.equals(checkpoint.root())) {
            return Optional.of(Refusal.OTHER_ROOT);
        }
        var proof = new ConsistencyProof(seenSize, checkpoint.size(), request.proof());
        return proof.holds(seenRoot, checkpoint.root()) ? Optional.empty() : Optional.of(Refusal.INCONSISTENT);
    }
}
