package io.redress.evidence;

import java.time.Duration;
import java.time.Period;

/** Every limit of the module with its reason. The rulebook may later narrow them per complaint type. */
final class EvidenceLimits {

    /** Bytes a file may have: a phone photo at full quality or a minute of voice; fits slow mobile uplinks. */
    static final long FILE_BYTES = 10L * 1024 * 1024;

    /** Files in one request: a phone's picker offers nine, and a form one more. */
    static final int FILES_PER_REQUEST = 10;

    /** Pixels in a picture, read from its header: the 8192 × 6144 of a "50 megapixel" phone just fits. */
    static final long PIXELS = 50L * 1024 * 1024;

    /** Pixels decoded in full. Above it every n-th pixel is read, so that one decode stays below about 130 MB. */
    static final long PIXELS_DECODED = 16L * 1024 * 1024;

    /** Pictures in an animation. Only the first is shown; a file with more is no photo and costs time to count. */
    static final int FRAMES = 500;

    /** Longest side of a thumbnail in pixels: a tile of the evidence strip at double density. */
    static final int THUMBNAIL_SIDE = 320;

    /** Decoding one picture may take this long; a 50 megapixel photo takes two seconds on a slow core. */
    static final Duration DECODING = Duration.ofSeconds(15);

    /** Pictures decoded at once: each may hold 130 MB, and a small server has two cores. */
    static final int DECODERS = 2;

    /** Pictures that wait for a decoder before an upload is told to come back later. */
    static final int DECODER_QUEUE = 64;

    /** Items attached to one subject: Order 116 cases rarely have twenty; a hundred leaves room for both sides. */
    static final int ITEMS_PER_SUBJECT = 100;

    /** Drafts one uploader may have lying about: ten full forms; keeps one account from filling the disk. */
    static final int DRAFTS_PER_UPLOADER = 100;

    /** A draft nobody attached is forgotten after this: a month is twice the longest filing window of a draft. */
    static final Period DRAFT_LIFE = Period.ofDays(30);

    /** Characters (code points) of a note: one screen of text. */
    static final int NOTE_CHARACTERS = 500;

    /** Characters (code points) of a file name kept for display: what file systems allow. */
    static final int NAME_CHARACTERS = 120;

    private EvidenceLimits() {}
}
