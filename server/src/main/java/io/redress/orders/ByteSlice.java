package io.redress.orders;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A buffer that grows up to a limit and then remembers only that there was too much. */
final class ByteSlice {

    private final int most;
    private byte[] bytes = new byte[512];
    private int length;
    private boolean overflown;

    ByteSlice(int most) {
        this.most = most;
    }

    void add(int b) {
        if (length == most) {
            overflown = true;
            return;
        }
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(most, length * 2));
        }
        bytes[length++] = (byte) b;
    }

    void clear() {
        length = 0;
        overflown = false;
    }

    boolean isOverflown() {
        return overflown;
    }

    boolean isEmpty() {
        return length == 0;
    }

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** What the bytes from there on say, or null if they are not of that charset. */
    @Nullable
    String text(int from, Charset charset) {
        var quick = new String(bytes, from, length - from, charset);
        if (quick.indexOf('\uFFFD') < 0) {
            return quick;
        }
        try {
            // The replacement character may really be there: only a strict decoder knows.
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
