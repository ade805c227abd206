package io.redress.proof;

import java.util.List;
import java.util.Optional;

/**
 * A checkpoint in its note.
 *
 * @param checkpoint what the note says
 * @param note with the signature of the log and the cosignatures of witnesses
 */
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note) {

    public SignedCheckpoint {
        if (!note.text().equals(checkpoint.text())) {
            throw new IllegalArgumentException("Expected the note of this checkpoint, but got another");
        }
    }

    public static SignedCheckpoint parse(byte[] bytes) {
        var note = SignedNote.parse(bytes);
        return new SignedCheckpoint(Checkpoint.parse(note.text()), note);
    }

    /** The note as a checkpoint of the log with this key; nothing if it is another's or its signature is false. */
    public static Optional<SignedCheckpoint> verified(SignedNote note, NoteKey log) {
        if (!note.signers(List.of(log)).contains(log)) {
            return Optional.empty();
        }
        var checkpoint = Checkpoint.parse(note.text());
        return checkpoint.origin().equals(log.name())
                ? Optional.of(new SignedCheckpoint(checkpoint, note))
                : Optional.empty();
    }
}
