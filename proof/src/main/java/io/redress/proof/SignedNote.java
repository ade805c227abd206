package io.redress.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A text and signatures below it (C2SP signed-note).
 *
 * @param text ends with a newline
 * @param signatures at least one; those of unknown keys mean nothing
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** The specification asks for 16 or more; checkpoints of ours carry a handful. */
    static final int MOST_SIGNATURES = 64;

    /** Longer than any checkpoint, shorter than what hurts. */
    static final int MOST_BYTES = 64 * 1024;

    private static final String DIVIDER = "\n\n";

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException("Expected text that ends its last line, but got something else");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("Expected 1 to 64 signatures, but got " + signatures.size());
        }
    }

    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("Expected a note of up to 64 KiB, but got " + bytes.length + " bytes");
        }
        var note = decode(bytes);
        int divider = note.lastIndexOf(DIVIDER);
        if (divider < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("Expected a note with signatures, but got something else");
        }
        var signatures = note.substring(divider + DIVIDER.length())
                .lines()
                .map(NoteSignature::parse)
                .toList();
        return new SignedNote(note.substring(0, divider + 1), signatures);
    }

    private static String decode(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Expected a note in UTF-8, but got something else", e);
        }
    }

    /** The known keys that signed; none at all if a signature in the name of one of them is false. */
    public List<NoteKey> signers(Collection<NoteKey> known) {
        var signers = new ArrayList<NoteKey>();
        for (var key : known) {
            for (var signature : signatures) {
                if (key.isNamedBy(signature)) {
                    if (!key.verifies(text, signature)) {
                        return List.of();
                    }
                    signers.add(key);
                }
            }
        }
        return signers.stream().distinct().toList();
    }

    /** The note with more signatures; those it has already are not doubled. */
    public SignedNote with(Collection<NoteSignature> more) {
        var all = new ArrayList<>(signatures);
        more.stream().filter(signature -> !all.contains(signature)).forEach(all::add);
        return new SignedNote(text, all);
    }

    public byte[] bytes() {
        return toString().getBytes(UTF_8);
    }

    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(note::append);
        return note.toString();
    }
}
