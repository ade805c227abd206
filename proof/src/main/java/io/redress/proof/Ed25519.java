package io.redress.proof;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 with keys of 32 bytes, as RFC 8032 writes them. */
final class Ed25519 {

    static final int KEY_SIZE = 32;

    /** What X.509 and PKCS #8 put before the 32 bytes (RFC 8410). */
    private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte[] PRIVATE_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {}

    static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected Ed25519 in every Java since 15, but this one has none", e);
        }
    }

    static PublicKey publicKey(byte[] raw) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(join(PUBLIC_PREFIX, raw)));
        } catch (InvalidKeySpecException e) {
            throw new IllegalArgumentException("Expected an Ed25519 public key, but got something else", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected Ed25519 in every Java since 15, but this one has none", e);
        }
    }

    static PrivateKey privateKey(byte[] seed) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(join(PRIVATE_PREFIX, seed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Expected the seed of an Ed25519 key, but got something else", e);
        }
    }

    static byte[] raw(PublicKey key) {
        return tail(key.getEncoded());
    }

    static byte[] seed(PrivateKey key) {
        return tail(key.getEncoded());
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected an Ed25519 key to sign, but it did not", e);
        }
    }

    /** Whether the signature is of this key; what is no signature is of none. */
    static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException | InvalidKeyException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected Ed25519 in every Java since 15, but this one has none", e);
        }
    }

    private static byte[] tail(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - KEY_SIZE, encoded.length);
    }

    private static byte[] join(byte[] prefix, byte[] raw) {
        if (raw.length != KEY_SIZE) {
            throw new IllegalArgumentException("Expected a key of 32 bytes, but got " + raw.length);
        }
        var joined = Arrays.copyOf(prefix, prefix.length + KEY_SIZE);
        System.arraycopy(raw, 0, joined, prefix.length, KEY_SIZE);
        return joined;
    }
}
