package io.redress.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Map;

/**
 * A record in the one way it can be written: the part of RFC 8785 (JCS) without fractions.
 *
 * <p>Objects with members sorted by UTF-16 units, arrays, strings, integers from -(2^53-1) to 2^53-1, true, false and
 * null; no white space; the escapes of RFC 8785; UTF-8 without half surrogates. Equal records have equal bytes, so
 * their hash means the record and not its spelling. Money is in minor units, time in ISO 8601 text.
 */
public final class CanonicalRecord {

    private final String text;

    /** Only for text that is known to be canonical. */
    private CanonicalRecord(String text) {
        this.text = text;
    }

    /** Writes members: String, Integer, Long, Boolean, List, and Map with String keys. No nulls in Java's sense. */
    public static CanonicalRecord of(Map<String, ?> members) {
        return new CanonicalRecord(CanonicalJson.write(members));
    }

    /** Reads bytes that must be canonical already. */
    public static CanonicalRecord parse(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        if (!Arrays.equals(text.getBytes(UTF_8), bytes)) {
            throw new IllegalArgumentException("Expected UTF-8, but got something else");
        }
        if (!(CanonicalJson.parse(text) instanceof Map)) {
            throw new IllegalArgumentException("Expected an object, but got another value");
        }
        return new CanonicalRecord(text);
    }

    /** Canonical JSON, an object. */
    public String text() {
        return text;
    }

    /** The members as {@link #of} takes them. */
    public Map<String, Object> members() {
        return CanonicalJson.object(text);
    }

    public byte[] bytes() {
        return text.getBytes(UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CanonicalRecord that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
