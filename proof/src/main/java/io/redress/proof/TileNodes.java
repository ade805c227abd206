package io.redress.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The complete subtrees of a tree of a fixed size, read from its tiles. Each tile is read once; nothing is believed
 * twice.
 */
final class TileNodes implements Nodes {

    private final TileStore store;
    private final long size;
    private final Map<TilePath, byte[]> read = new HashMap<>();

    TileNodes(TileStore store, long size) {
        this.store = store;
        this.size = size;
    }

    @Override
    public Hash node(int level, long index) {
        int tileLevel = Math.min(level / 8, TilePath.LEVELS - 1);
        int height = level - 8 * tileLevel;
        long first = index << height;
        var tile = tile(tileLevel, first / TilePath.FULL);
        int at = (int) (first % TilePath.FULL) * Sha256.SIZE;
        return Hash.own(root(tile, at, 1 << height));
    }

    /** The root over so many hashes of a tile, a power of two. */
    static byte[] root(byte[] tile, int at, int hashes) {
        if (hashes == 1) {
            return Arrays.copyOfRange(tile, at, at + Sha256.SIZE);
        }
        int half = hashes / 2;
        return Sha256.node(root(tile, at, half), root(tile, at + half * Sha256.SIZE, half));
    }

    /** The hashes of a tile, as wide as the size of the tree makes it. */
    byte[] tile(int level, long index) {
        var path = TilePath.in(level, index, size)
                .orElseThrow(() -> new IllegalStateException(
                        "Expected a tile " + level + "/" + index + " in a log of " + size + ", but it ends before"));
        return read.computeIfAbsent(path, missing -> load(store, missing));
    }

    private static byte[] load(TileStore store, TilePath path) {
        try {
            var bytes = readWide(store, path)
                    .orElseThrow(
                            () -> new IllegalStateException("Expected " + path + " in the log, but it is missing"));
            int wanted = path.width() * Sha256.SIZE;
            if (bytes.length < wanted) {
                throw new IllegalStateException(
                        "Expected " + wanted + " bytes in " + path + ", but found " + bytes.length);
            }
            return bytes.length == wanted ? bytes : Arrays.copyOf(bytes, wanted);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read " + path + ", but could not", e);
        }
    }

    /** A partial tile may be gone once the full one is there. */
    static Optional<byte[]> readWide(TileStore store, TilePath path) throws IOException {
        var bytes = store.read(path.toString());
        return bytes.isPresent() || path.isFull()
                ? bytes
                : store.read(new TilePath(path.level(), path.index(), TilePath.FULL).toString());
    }
}
