package io.redress.proof;

/** Where RFC 6962 divides a run of leaves. */
final class Spans {

    private Spans() {}

    /** The largest power of two below {@code size}, which is above 1: so many leaves are to the left. */
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    static boolean isPowerOfTwo(long size) {
        return Long.bitCount(size) == 1;
    }

    /**
     * Whether the leaves of {@code [start, end)} can be a subtree of a larger tree: aligned to the power of two above.
     */
    static boolean isSubtree(long start, long end) {
        if (start < 0 || end <= start) {
            return false;
        }
        long size = end - start;
        if (size > 1L << 62) {
            return start == 0;
        }
        long span = isPowerOfTwo(size) ? size : Long.highestOneBit(size) << 1;
        return start % span == 0;
    }
}
