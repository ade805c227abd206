package io.redress.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Looks whether a sound or video container is whole on the outside: its boxes, chunks or pages follow each other to the
 * end. The streams inside are never decoded by the server.
 */
final class Containers {
    /** Boxes, chunks or pages walked before we stop asking; a ten-megabyte recording has far fewer. */
    private static final int STEPS = 20_000;

    private Containers() {}

    /** ISO base media (MP4, MOV, 3GP, M4A): top-level boxes that fill the file, with a movie header and media data. */
    static boolean isSoundIsoMedia(Bytes bytes) throws IOException {
        boolean movie = false;
        boolean data = false;
        long at = 0;
        for (int step = 0; at < bytes.length() && step < STEPS; step++) {
            long size = bytes.u32(at);
            var type = bytes.ascii(at + 4, 4);
            if (size == 1) {
                size = bytes.u64(at + 8);
            } else if (size == 0) {
                size = bytes.length() - at;
            }
            if (size < 8 || size > bytes.length() - at) {
                return false;
            }
            movie |= type.equals("moov");
            data |= type.equals("mdat") || type.equals("moof");
            at += size;
        }
        return at == bytes.length() && movie && data;
    }

    /** RIFF WAVE: a format chunk, then a data chunk that starts inside the file. */
    static boolean isSoundWav(Bytes bytes) throws IOException {
        boolean format = false;
        long at = 12;
        for (int step = 0; at + 8 <= bytes.length() && step < STEPS; step++) {
            var type = bytes.ascii(at, 4);
            long size = bytes.u32LittleEndian(at + 4);
            if (type.equals("data")) {
                // a recorder that was cut off leaves a data size of 0 or 0xffffffff: the sound is still there
                return format && at + 8 < bytes.length();
            }
            format |= type.equals("fmt ") && size >= 16;
            at += 8 + size + (size & 1);
        }
        return false;
    }

    /** Ogg: every page starts where the one before ends, and the first names a codec browsers play. */
    static boolean isSoundOgg(Bytes bytes) throws IOException {
        var head = bytes.head(512);
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (!text.contains("vorbis")
                && !text.contains("OpusHead")
                && !text.contains("Speex")
                && !text.contains("FLAC")) {
            return false;
        }
        long at = 0;
        int pages = 0;
        for (; at < bytes.length() && pages < STEPS; pages++) {
            if (!bytes.ascii(at, 4).equals("OggS")) {
                return false;
            }
            int segments = bytes.octet(at + 26);
            long body = 0;
            for (byte length : bytes.at(at + 27, segments)) {
                body += length & 0xff;
            }
            at += 27 + segments + body;
        }
        return pages > 1 && at == bytes.length();
    }

    /** WebM (a Matroska profile): an EBML header that says "webm" or "matroska", then a segment. */
    static boolean isSoundWebm(Bytes bytes) throws IOException {
        var head = new String(bytes.head(4096), StandardCharsets.ISO_8859_1);
        int type = head.indexOf("B\u0082");
        if (type < 0 || type > 64 || !(head.startsWith("webm", type + 3) || head.startsWith("matroska", type + 3))) {
            return false;
        }
        return head.contains("\u0018S\u0080g") && bytes.length() > 256;
    }
}
