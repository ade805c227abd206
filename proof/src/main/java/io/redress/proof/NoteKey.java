package io.redress.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A public key that signs notes, written {@code name+hash+key} (C2SP signed-note, tlog-cosignature).
 *
 * @param name of the key, usually an address without its scheme
 * @param kind what it signs
 * @param key 32 bytes of Ed25519
 */
public record NoteKey(String name, Kind kind, Hash key) {

    /** What a signature says. */
    public enum Kind {
        /** The key signed the text. */
        NOTE(1),
        /** A witness saw at a time that the log only grew. */
        COSIGNATURE(4);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        byte code() {
            return (byte) code;
        }

        static Kind of(byte code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code() == code)
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("Expected a key of kind 1 or 4, but got " + (code & 0xff)));
        }
    }

    private static final int COSIGNATURE_SIZE = Long.BYTES + 64;

    public NoteKey {
        checkName(name);
    }

    static void checkName(String name) {
        if (name.isEmpty() || name.indexOf('+') >= 0 || name.codePoints().anyMatch(NoteKey::separates)) {
            throw new IllegalArgumentException("Expected a name without spaces and +, but got something else");
        }
    }

    private static boolean separates(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point < 0x20;
    }

    /** Reads {@code name+hash+key}. */
    public static NoteKey parse(String text) {
        int second = text.indexOf('+', text.indexOf('+') + 1);
        if (second < 0) {
            throw new IllegalArgumentException("Expected name+hash+key, but got something else");
        }
        var bytes = Base64Text.read(text.substring(second + 1));
        if (bytes.length != 1 + Ed25519.KEY_SIZE) {
            throw new IllegalArgumentException("Expected a key of 33 bytes, but got " + bytes.length);
        }
        var name = text.substring(0, text.indexOf('+'));
        var key = new NoteKey(name, Kind.of(bytes[0]), Hash.own(Arrays.copyOfRange(bytes, 1, bytes.length)));
        if (!key.toString().equals(text)) {
            throw new IllegalArgumentException("Expected the hash of the key in " + key.name() + ", but got another");
        }
        return key;
    }

    /** The first four bytes of the hash of name, kind and key. */
    int id() {
        return ByteBuffer.wrap(Sha256.of((name + "\n").getBytes(UTF_8), encoded()))
                .getInt();
    }

    private byte[] encoded() {
        return ByteBuffer.allocate(1 + Ed25519.KEY_SIZE)
                .put(kind.code())
                .put(key.raw())
                .array();
    }

    boolean isNamedBy(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id();
    }

    boolean verifies(String text, NoteSignature signature) {
        var signed = signature.signed();
        return switch (kind) {
            case NOTE -> Ed25519.verifies(Ed25519.publicKey(key.raw()), text.getBytes(UTF_8), signed);
            case COSIGNATURE -> signed.length == COSIGNATURE_SIZE && verifiesCosignature(text, signed);
        };
    }

    private boolean verifiesCosignature(String text, byte[] signed) {
        var message = cosigned(text, ByteBuffer.wrap(signed).getLong());
        return Ed25519.verifies(
                Ed25519.publicKey(key.raw()), message, Arrays.copyOfRange(signed, Long.BYTES, signed.length));
    }

    static byte[] cosigned(String text, long second) {
        return ("cosignature/v1\ntime " + second + "\n" + text).getBytes(UTF_8);
    }

    /** When the witness cosigned; only signatures of this key have a time, and only those of a witness. */
    public Optional<Instant> cosignedAt(NoteSignature signature) {
        if (kind != Kind.COSIGNATURE || !isNamedBy(signature)) {
            return Optional.empty();
        }
        return Optional.of(
                Instant.ofEpochSecond(ByteBuffer.wrap(signature.signed()).getLong()));
    }

    @Override
    public String toString() {
        return label() + Base64Text.of(encoded());
    }

    /** What is before the key, public or private. */
    String label() {
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+";
    }
}
