package io.redress.proof.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.redress.proof.Checkpoint;
import io.redress.proof.Hash;
import io.redress.proof.SignedCheckpoint;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The body of {@code add-checkpoint}.
 *
 * @param oldSize what the log believes the witness saw last; 0 if it does not know
 * @param proof of consistency from there
 * @param signed the new checkpoint
 */
record WitnessRequest(long oldSize, List<Hash> proof, SignedCheckpoint signed) {

    /** No proof is longer, however large a log. */
    static final int LONGEST_PROOF = 63;

    /** More than 63 hashes and a note with dozens of signatures. */
    static final int MOST_BYTES = 96 * 1024;

    private static final Pattern OLD = Pattern.compile("old (0|[1-9][0-9]{0,18})");

    WitnessRequest {
        proof = List.copyOf(proof);
        if (proof.size() > LONGEST_PROOF) {
            throw new IllegalArgumentException("Expected up to 63 hashes, but got " + proof.size());
        }
    }

    /** Reads a body; what is none is an {@link IllegalArgumentException}. */
    static WitnessRequest parse(byte[] body) {
        int head = headLength(body);
        var lines = new String(body, 0, head, UTF_8).split("\n", -1);
        var old = OLD.matcher(lines[0]);
        if (!old.matches()) {
            throw new IllegalArgumentException("Expected a line with the old size, but got something else");
        }
        var proof = Arrays.stream(lines, 1, lines.length).map(Hash::fromBase64).toList();
        var note = Arrays.copyOfRange(body, head + 2, body.length);
        return new WitnessRequest(Long.parseLong(old.group(1)), proof, SignedCheckpoint.parse(note));
    }

    /** Up to the first empty line. */
    private static int headLength(byte[] body) {
        for (int at = 0; at + 1 < body.length; at++) {
            if (body[at] == '\n' && body[at + 1] == '\n') {
                return at;
            }
        }
        throw new IllegalArgumentException("Expected an empty line before the checkpoint, but found none");
    }

    byte[] bytes() {
        var body = new StringBuilder("old ").append(oldSize).append('\n');
        proof.forEach(hash -> body.append(hash).append('\n'));
        return body.append('\n').append(signed.note()).toString().getBytes(UTF_8);
    }

    Checkpoint checkpoint() {
        return signed.checkpoint();
    }
}
