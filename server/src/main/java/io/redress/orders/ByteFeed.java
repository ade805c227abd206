package io.redress.orders;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes one by one out of a large buffer, without the lock of a {@link java.io.BufferedInputStream}. Skips a UTF-8 BOM.
 */
final class ByteFeed implements Closeable {

    static final int END = -1;

    private static final int BUFFER = 1 << 16;
    private static final int[] BOM = {0xEF, 0xBB, 0xBF};

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;

    ByteFeed(InputStream in) throws IOException {
        this.in = in;
        limit = Math.max(0, in.readNBytes(buffer, 0, BUFFER));
        if (startsWithBom()) {
            position = BOM.length;
        }
    }

    /** The next byte, 0 to 255, or {@link #END}. */
    int next() throws IOException {
        if (position == limit && !refill()) {
            return END;
        }
        return buffer[position++] & 0xff;
    }

    /** The next byte without taking it. */
    int peek() throws IOException {
        if (position == limit && !refill()) {
            return END;
        }
        return buffer[position] & 0xff;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean refill() throws IOException {
        limit = in.read(buffer);
        position = 0;
        if (limit < 0) {
            limit = 0;
            return false;
        }
        return limit > 0;
    }

    private boolean startsWithBom() {
        if (limit < BOM.length) {
            return false;
        }
        for (var i = 0; i < BOM.length; i++) {
            if ((buffer[i] & 0xff) != BOM[i]) {
                return false;
            }
        }
        return true;
    }
}
