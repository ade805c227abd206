package io.redress.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 with the prefixes of RFC 6962, section 2.1: a leaf can never be taken for a node. */
final class Sha256 {

    static final int SIZE = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** Looking a digest up costs as much as hashing a leaf. */
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::digest);

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every Java, but this one has none", e);
        }
    }

    static byte[] of(byte[]... parts) {
        var digest = DIGEST.get();
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    static byte[] leaf(byte[] entry) {
        var digest = DIGEST.get();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        var digest = DIGEST.get();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
