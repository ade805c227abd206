package io.redress.proof.witness;

import io.redress.proof.NoteSignature;
import java.util.List;

/** What came of asking a witness. */
public sealed interface WitnessAnswer {

    /** It saw that the log only grew, and says so. */
    record Cosigned(List<NoteSignature> signatures) implements WitnessAnswer {
        public Cosigned {
            signatures = List.copyOf(signatures);
        }
    }

    /**
     * It refused. Unless the log is not set up there, this means that history was rewritten: somebody has to look.
     *
     * @param status of HTTP, as C2SP tlog-witness gives it
     * @param why in words for operators
     */
    record Refused(int status, String why) implements WitnessAnswer {}

    /** It did not answer, or answered nonsense. To be asked again later. */
    record Unreachable(String why) implements WitnessAnswer {}
}
