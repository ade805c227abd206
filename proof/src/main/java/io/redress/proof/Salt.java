package io.redress.proof;

import java.util.random.RandomGenerator;

/**
 * 32 random bytes that keep a record from being guessed from its hash. Destroying the salt with the record leaves a
 * hash that says nothing of anybody, while the proofs of all others still hold.
 *
 * @param bytes in a type that compares and never changes; it is no hash of anything
 */
public record Salt(Hash bytes) {

    /**
     * Draws a salt.
     *
     * @param random a secure one; anything else makes records guessable
     */
    public static Salt random(RandomGenerator random) {
        var bytes = new byte[Sha256.SIZE];
        random.nextBytes(bytes);
        return new Salt(Hash.own(bytes));
    }

    public static Salt fromBase64(String text) {
        return new Salt(Hash.fromBase64(text));
    }

    public String base64() {
        return bytes.base64();
    }

    /** Shows nothing: whoever has the salt can guess the record. */
    @Override
    public String toString() {
        return "Salt[hidden]";
    }
}
