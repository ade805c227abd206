package io.redress.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A stored file read by position. Reads past its end fail with {@link EOFException} and never return half a value. */
final class Bytes implements AutoCloseable {
    private final FileChannel file;
    private final long length;

    private Bytes(FileChannel file) throws IOException {
        this.file = file;
        this.length = file.size();
    }

    static Bytes of(Path path) throws IOException {
        return new Bytes(FileChannel.open(path, StandardOpenOption.READ));
    }

    long length() {
        return length;
    }

    byte[] at(long position, int count) throws IOException {
        if (position < 0 || position + count > length) {
            throw new EOFException(
                    "Expected %d bytes at %d, but the file ends at %d".formatted(count, position, length));
        }
        var buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException(
                        "Expected %d bytes at %d, but the file became shorter".formatted(count, position));
            }
        }
        return buffer.array();
    }

    /** The first bytes, fewer when the file is shorter. */
    byte[] head(int most) throws IOException {
        return at(0, (int) Math.min(most, length));
    }

    /** The last bytes, fewer when the file is shorter. */
    byte[] tail(int most) throws IOException {
        int count = (int) Math.min(most, length);
        return at(length - count, count);
    }

    String ascii(long position, int count) throws IOException {
        return new String(at(position, count), StandardCharsets.ISO_8859_1);
    }

    int octet(long position) throws IOException {
        return at(position, 1)[0] & 0xff;
    }

    /** Unsigned, most significant byte first. */
    long u32(long position) throws IOException {
        return ByteBuffer.wrap(at(position, 4)).getInt() & 0xffff_ffffL;
    }

    long u32LittleEndian(long position) throws IOException {
        return ByteBuffer.wrap(at(position, 4)).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xffff_ffffL;
    }

    long u64(long position) throws IOException {
        return ByteBuffer.wrap(at(position, 8)).getLong();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
