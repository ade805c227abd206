package io.redress.proof;

import java.util.Arrays;
import java.util.Random;

/** Random changes of bytes: flipped, cut off, taken out, put in, swapped. */
final class Tampering {

    /** How often each kind of thing is tampered with; {@code -Dredress.tampers=10000} before a release. */
    static final int TIMES = Integer.getInteger("redress.tampers", 1_000);

    private Tampering() {}

    /** Another content than before; empty when it was cut off at the beginning. */
    static byte[] change(byte[] bytes, Random random) {
        while (true) {
            var changed = once(bytes, random);
            if (!Arrays.equals(changed, bytes)) {
                return changed;
            }
        }
    }

    private static byte[] once(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(5)) {
            case 0 -> flip(bytes, at, random.nextInt(8));
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> without(bytes, at, 1 + random.nextInt(Math.min(64, bytes.length - at)));
            case 3 -> with(bytes, at, 1 + random.nextInt(64), random);
            default -> swapped(bytes, at / 32 * 32, random.nextInt(bytes.length) / 32 * 32);
        };
    }

    private static byte[] flip(byte[] bytes, int at, int bit) {
        var changed = bytes.clone();
        changed[at] ^= (byte) (1 << bit);
        return changed;
    }

    private static byte[] without(byte[] bytes, int at, int count) {
        var changed = new byte[bytes.length - count];
        System.arraycopy(bytes, 0, changed, 0, at);
        System.arraycopy(bytes, at + count, changed, at, changed.length - at);
        return changed;
    }

    private static byte[] with(byte[] bytes, int at, int count, Random random) {
        var inserted = new byte[count];
        random.nextBytes(inserted);
        var changed = Arrays.copyOf(bytes, bytes.length + count);
        System.arraycopy(inserted, 0, changed, at, count);
        System.arraycopy(bytes, at, changed, at + count, bytes.length - at);
        return changed;
    }

    private static byte[] swapped(byte[] bytes, int one, int two) {
        var changed = bytes.clone();
        int count = Math.min(32, bytes.length - Math.max(one, two));
        System.arraycopy(bytes, one, changed, two, count);
        System.arraycopy(bytes, two, changed, one, count);
        return changed;
    }
}
