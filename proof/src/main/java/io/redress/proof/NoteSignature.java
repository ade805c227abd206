package io.redress.proof;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One signature line of a note.
 *
 * @param name of the key
 * @param base64 key id of four bytes and what the key signed
 */
public record NoteSignature(String name, String base64) {

    static final String DASH = "\u2014 ";

    public NoteSignature {
        NoteKey.checkName(name);
        if (Base64Text.read(base64).length <= Integer.BYTES) {
            throw new IllegalArgumentException("Expected a signature of more than four bytes, but got fewer");
        }
    }

    static NoteSignature of(String name, int keyId, byte[] signed) {
        var bytes =
                ByteBuffer.allocate(Integer.BYTES + signed.length).putInt(keyId).put(signed);
        return new NoteSignature(name, Base64Text.of(bytes.array()));
    }

    /** Reads a line, without its newline. */
    public static NoteSignature parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new IllegalArgumentException("Expected a signature line, but got something else");
        }
        return new NoteSignature(line.substring(DASH.length(), space), line.substring(space + 1));
    }

    int keyId() {
        return ByteBuffer.wrap(Base64Text.read(base64)).getInt();
    }

    byte[] signed() {
        var bytes = Base64Text.read(base64);
        return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
    }

    /** The line with its newline. */
    @Override
    public String toString() {
        return DASH + name + " " + base64 + "\n";
    }
}
