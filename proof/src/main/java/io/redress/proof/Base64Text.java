package io.redress.proof;

import java.util.Base64;

/** Base64 that is written in one way only: RFC 4648, section 4, with padding and without stray bits. */
final class Base64Text {

    private Base64Text() {}

    static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] read(String text) {
        var bytes = Base64.getDecoder().decode(text);
        if (!of(bytes).equals(text)) {
            throw new IllegalArgumentException("Expected plain base64, but its last bits are not zero");
        }
        return bytes;
    }
}
