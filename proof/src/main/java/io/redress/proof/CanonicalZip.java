package io.redress.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * A zip that is written in one way only: parts stored as they are, one after the other, every field of their headers
 * fixed. Whoever has names and contents has every byte.
 */
final class CanonicalZip {

    /** Offsets and sizes are unsigned 32 bits; there is no zip64 here. */
    static final long MOST_BYTES = 0xffff_ffffL;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final short VERSION = 20;
    private static final short UTF8_NAMES = 0x0800;
    private static final short FIRST_OF_1980 = 0x21;

    private final OutputStream out;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private long written;
    private int parts;

    CanonicalZip(OutputStream out) {
        this.out = out;
    }

    void add(String name, ArchivePart part) throws IOException {
        if (written + part.size() + 2L * name.length() + directory.size() + 1_000 > MOST_BYTES) {
            throw new IOException("Expected an archive of up to 4 GiB, but " + name + " makes it larger");
        }
        var bytes = name.getBytes(UTF_8);
        int crc = crc(part);
        var entry = new byte[46 + bytes.length];
        var central = littleEndian(entry).putInt(CENTRAL).putShort(VERSION);
        common(central, crc, part.size(), bytes.length);
        central.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
        central.putInt((int) written).put(bytes);
        directory.writeBytes(entry);
        var header = new byte[30 + bytes.length];
        var local = littleEndian(header).putInt(LOCAL);
        common(local, crc, part.size(), bytes.length);
        local.put(bytes);
        out.write(header);
        try (var content = part.open()) {
            copy(content, part.size());
        }
        written += 30 + bytes.length + part.size();
        parts++;
    }

    /** What changed since it was hashed must not get in. */
    private void copy(InputStream content, long size) throws IOException {
        if (content.transferTo(out) != size) {
            throw new IOException("Expected a file of " + size + " bytes, but it changed meanwhile");
        }
    }

    private static int crc(ArchivePart part) throws IOException {
        var crc = new CRC32();
        var buffer = new byte[1 << 16];
        try (var content = part.open()) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                crc.update(buffer, 0, count);
            }
        }
        return (int) crc.getValue();
    }

    private static void common(ByteBuffer head, int crc, long size, int nameLength) {
        head.putShort(VERSION).putShort(UTF8_NAMES).putShort((short) 0);
        head.putShort((short) 0).putShort(FIRST_OF_1980);
        head.putInt(crc).putInt((int) size).putInt((int) size);
        head.putShort((short) nameLength).putShort((short) 0);
    }

    void finish() throws IOException {
        var end = new byte[22];
        littleEndian(end)
                .putInt(END)
                .putInt(0)
                .putShort((short) parts)
                .putShort((short) parts)
                .putInt(directory.size())
                .putInt((int) written);
        directory.writeTo(out);
        out.write(end);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
