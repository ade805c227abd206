package io.redress.evidence;

import java.io.IOException;

/** Looks whether a file is a run of audio frames: each header must stand where the frame before it ends. */
final class AudioFrames {
    /** Frames that must follow each other before noise can no longer be mistaken for sound. */
    private static final int FRAMES = 3;
    /** Zero bytes allowed between a tag and the first frame: encoders pad to a few kilobytes. */
    private static final int PADDING = 8192;

    private static final int[] KBIT_MPEG1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KBIT_MPEG2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] HERTZ_MPEG1 = {44_100, 48_000, 32_000};
    private static final int[] AMR_FRAME = {13, 14, 16, 18, 20, 21, 27, 32, 6, -1, -1, -1, -1, -1, -1, 1};
    private static final int[] AMR_WB_FRAME = {18, 24, 33, 37, 41, 47, 51, 59, 61, 6, -1, -1, -1, -1, 1, 1};

    private AudioFrames() {}

    static boolean isSoundMp3(Bytes bytes) throws IOException {
        long at = pastTag(bytes);
        for (int skipped = 0; skipped < PADDING && at < bytes.length() && bytes.octet(at) == 0; skipped++) {
            at++;
        }
        for (int frame = 0; frame < FRAMES; frame++) {
            long size = mp3FrameBytes(bytes.u32(at));
            if (size <= 0) {
                return false;
            }
            at += size;
        }
        return at <= bytes.length();
    }

    /** An ID3v2 tag says its size in four bytes of seven bits. */
    private static long pastTag(Bytes bytes) throws IOException {
        if (!bytes.ascii(0, 3).equals("ID3")) {
            return 0;
        }
        var size = bytes.at(6, 4);
        long value = 0;
        for (byte seven : size) {
            value = value * 128 + (seven & 0x7f);
        }
        return 10 + value;
    }

    /** Bytes of a layer III frame, or 0 when the header is none. */
    private static long mp3FrameBytes(long header) {
        int version = (int) (header >> 19 & 3);
        int kbit = (int) (header >> 12 & 15);
        int hertz = (int) (header >> 10 & 3);
        boolean isLayer3 = (header >> 21 & 0x7ff) == 0x7ff && (header >> 17 & 3) == 1;
        if (!isLayer3 || version == 1 || kbit == 0 || kbit == 15 || hertz == 3) {
            return 0;
        }
        long padding = header >> 9 & 1;
        if (version == 3) {
            return 144_000L * KBIT_MPEG1[kbit] / HERTZ_MPEG1[hertz] + padding;
        }
        int divisor = version == 2 ? 2 : 4;
        return 72_000L * KBIT_MPEG2[kbit] / (HERTZ_MPEG1[hertz] / divisor) + padding;
    }

    static boolean isSoundAdts(Bytes bytes) throws IOException {
        long at = 0;
        for (int frame = 0; frame < FRAMES; frame++) {
            var header = bytes.at(at, 7);
            int size = ((header[3] & 3) << 11) | ((header[4] & 0xff) << 3) | ((header[5] & 0xff) >> 5);
            if ((header[0] & 0xff) != 0xff || (header[1] & 0xf6) != 0xf0 || size < 7) {
                return false;
            }
            at += size;
        }
        return at <= bytes.length();
    }

    static boolean isSoundAmr(Bytes bytes) throws IOException {
        var wide = bytes.ascii(0, 6).equals("#!AMR-");
        var magic = wide ? "#!AMR-WB\n" : "#!AMR\n";
        if (!bytes.ascii(0, magic.length()).equals(magic)) {
            return false;
        }
        long at = magic.length();
        for (int frame = 0; frame < FRAMES; frame++) {
            int header = bytes.octet(at);
            int size = (wide ? AMR_WB_FRAME : AMR_FRAME)[header >> 3 & 15];
            if (size < 0 || (header & 0x83) != 0) {
                return false;
            }
            at += size;
        }
        return at <= bytes.length();
    }
}
