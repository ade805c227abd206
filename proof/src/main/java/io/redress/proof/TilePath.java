package io.redress.proof;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a tile lies: {@code tile/<level>/<index>[.p/<width>]} (C2SP tlog-tiles).
 *
 * @param level 0 for leaf hashes; each above stands for 256 of the one below; {@link #ENTRIES} for the entries
 *     themselves
 * @param index from the left on its level
 * @param width hashes or entries in it, 256 when full
 */
record TilePath(int level, long index, int width) {

    static final int FULL = 256;

    /** {@code tile/entries/…}: length and bytes of each entry, whose leaf hashes are the tile of level 0. */
    static final int ENTRIES = -1;

    /** Levels of a tree of up to 2^63 leaves. */
    static final int LEVELS = 8;

    private static final Pattern FORM =
            Pattern.compile("tile/(entries|[0-7])/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    TilePath {
        if (level < ENTRIES || level >= LEVELS || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("Expected a tile, but got " + level + ", " + index + ", " + width);
        }
    }

    /** Reads a path; nothing if no tile could lie there. */
    static Optional<TilePath> parse(String path) {
        var match = FORM.matcher(path);
        if (!match.matches()) {
            return Optional.empty();
        }
        int width = match.group(3) == null ? FULL : Integer.parseInt(match.group(3));
        if (width > FULL) {
            return Optional.empty();
        }
        int level = match.group(1).equals("entries") ? ENTRIES : Integer.parseInt(match.group(1));
        var tile = new TilePath(level, Long.parseLong(match.group(2).replaceAll("[x/]", "")), width);
        return Optional.of(tile).filter(read -> read.toString().equals(path));
    }

    boolean isFull() {
        return width == FULL;
    }

    /** Hashes that are complete on a level in a tree of so many leaves. */
    static long hashes(int level, long size) {
        return size >> (8 * Math.max(level, 0));
    }

    /** The tile at this place in a tree of so many leaves; nothing if it has none there. */
    static Optional<TilePath> in(int level, long index, long size) {
        long width = Math.min(FULL, hashes(level, size) - index * FULL);
        return width < 1 ? Optional.empty() : Optional.of(new TilePath(level, index, (int) width));
    }

    @Override
    public String toString() {
        var path = new StringBuilder(threeDigits(index));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x" + threeDigits(rest) + "/");
        }
        path.insert(0, "tile/" + (level == ENTRIES ? "entries" : level) + "/");
        return isFull() ? path.toString() : path + ".p/" + width;
    }

    private static String threeDigits(long number) {
        return String.format(Locale.ROOT, "%03d", number % 1000);
    }
}
