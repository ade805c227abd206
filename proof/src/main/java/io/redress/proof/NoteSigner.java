package io.redress.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.PrivateKey;
import java.time.Instant;

/** A private key that signs notes. It shows its public key and nothing else. */
public final class NoteSigner {

    private static final String PRIVATE = "PRIVATE+KEY+";

    private final NoteKey key;
    private final PrivateKey secret;

    private NoteSigner(NoteKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /** Draws a new key. */
    public static NoteSigner generate(String name, NoteKey.Kind kind) {
        var pair = Ed25519.generate();
        return new NoteSigner(new NoteKey(name, kind, Hash.own(Ed25519.raw(pair.getPublic()))), pair.getPrivate());
    }

    /**
     * Reads a private key as {@link #secretText} and Go's note package write it.
     *
     * @param key the public key that belongs to it, which Java cannot derive; a pair that does not match is refused
     */
    public static NoteSigner parse(String secretText, NoteKey key) {
        var start = PRIVATE + key.label();
        if (!secretText.startsWith(start)) {
            throw new IllegalArgumentException(
                    "Expected the private key of " + key.name() + ", but got something else");
        }
        var bytes = Base64Text.read(secretText.substring(start.length()));
        if (bytes.length != 1 + Ed25519.KEY_SIZE || bytes[0] != key.kind().code()) {
            throw new IllegalArgumentException("Expected the private key of " + key.name() + ", but it is malformed");
        }
        var seed = new byte[Ed25519.KEY_SIZE];
        ByteBuffer.wrap(bytes).get(1, seed);
        var signer = new NoteSigner(key, Ed25519.privateKey(seed));
        if (!key.verifies("probe\n", signer.sign("probe\n", Instant.EPOCH))) {
            throw new IllegalArgumentException("Expected the private key of " + key.name() + ", but it is another's");
        }
        return signer;
    }

    public NoteKey key() {
        return key;
    }

    /**
     * Signs the text of a note.
     *
     * @param now said by a cosignature, to the second; other signatures have no time
     */
    public NoteSignature sign(String text, Instant now) {
        return switch (key.kind()) {
            case NOTE -> NoteSignature.of(key.name(), key.id(), Ed25519.sign(secret, text.getBytes(UTF_8)));
            case COSIGNATURE -> cosign(text, now.getEpochSecond());
        };
    }

    private NoteSignature cosign(String text, long second) {
        var signed = Ed25519.sign(secret, NoteKey.cosigned(text, second));
        var timed =
                ByteBuffer.allocate(Long.BYTES + signed.length).putLong(second).put(signed);
        return NoteSignature.of(key.name(), key.id(), timed.array());
    }

    /** The private key in text, for a file that nobody else may read. */
    String secretText() {
        var bytes =
                ByteBuffer.allocate(1 + Ed25519.KEY_SIZE).put(key.kind().code()).put(Ed25519.seed(secret));
        return PRIVATE + key.label() + Base64Text.of(bytes.array());
    }
}
