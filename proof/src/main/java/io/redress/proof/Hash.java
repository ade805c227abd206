package io.redress.proof;

import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash: 32 bytes that never change. */
public final class Hash {

    /** The root of a tree without leaves: the hash of nothing (RFC 6962, section 2.1). */
    public static final Hash EMPTY_TREE = sha256();

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes a hash over. */
    public static Hash of(byte[] bytes) {
        return own(bytes.clone());
    }

    /** Hashes the parts one after the other. */
    public static Hash sha256(byte[]... parts) {
        return new Hash(Sha256.of(parts));
    }

    /** The leaf hash of an entry of the log (RFC 6962). */
    public static Hash leaf(byte[] entry) {
        return new Hash(Sha256.leaf(entry));
    }

    /** The hash of an inner node (RFC 6962). */
    public static Hash node(Hash left, Hash right) {
        return new Hash(Sha256.node(left.bytes, right.bytes));
    }

    /** Reads standard base64 with padding, as in checkpoints and proofs. */
    public static Hash fromBase64(String text) {
        return own(Base64Text.read(text));
    }

    /** Reads 64 hexadecimal digits. */
    public static Hash fromHex(String text) {
        return own(HexFormat.of().parseHex(text));
    }

    /** For arrays that nobody else holds. */
    static Hash own(byte[] bytes) {
        if (bytes.length != Sha256.SIZE) {
            throw new IllegalArgumentException("Expected a hash of 32 bytes, but got " + bytes.length);
        }
        return new Hash(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** For readers that change nothing. */
    byte[] raw() {
        return bytes;
    }

    public String base64() {
        return Base64Text.of(bytes);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}
