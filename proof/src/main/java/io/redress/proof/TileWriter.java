package io.redress.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Appends to a tree and gathers the tiles that this makes or widens. Writes nothing itself. */
final class TileWriter {

    private final CompactRange range;
    private final ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    private final List<ByteArrayOutputStream> tiles = new ArrayList<>();
    private final Map<String, byte[]> written = new LinkedHashMap<>();
    private final long start;

    /** Goes on after so many entries of the store. */
    TileWriter(TileStore store, long size) throws IOException {
        var nodes = new TileNodes(store, size);
        start = size;
        range = CompactRange.resume(size, nodes);
        for (int level = 0; level < TilePath.LEVELS; level++) {
            tiles.add(new ByteArrayOutputStream());
            if (TilePath.hashes(level, size) % TilePath.FULL != 0) {
                tiles.get(level).writeBytes(nodes.tile(level, TilePath.hashes(level, size) / TilePath.FULL));
            }
        }
        if (size % TilePath.FULL != 0) {
            resumeBundle(store, nodes);
        }
    }

    /** What somebody changed must not be written on. */
    private void resumeBundle(TileStore store, TileNodes nodes) throws IOException {
        var path = TilePath.in(TilePath.ENTRIES, start / TilePath.FULL, start).orElseThrow();
        long index = start - path.width();
        for (var entry : EntryBundle.read(store, path)) {
            if (!Arrays.equals(Sha256.leaf(entry), nodes.node(0, index).raw())) {
                throw new IllegalStateException(
                        "Expected entry " + index + " to be the one of its leaf, but one of them was changed");
            }
            EntryBundle.append(bundle, entry);
            index++;
        }
    }

    void append(byte[] entry) {
        long index = range.size();
        EntryBundle.append(bundle, entry);
        range.append(Sha256.leaf(entry), this::completed);
        if (range.size() % TilePath.FULL == 0) {
            finish(TilePath.ENTRIES, index / TilePath.FULL, bundle);
        }
    }

    /** Every eighth level is written down. */
    private void completed(int height, byte[] hash) {
        if (height % 8 != 0 || height / 8 >= TilePath.LEVELS) {
            return;
        }
        var tile = tiles.get(height / 8);
        tile.writeBytes(hash);
        if (tile.size() == TilePath.FULL * Sha256.SIZE) {
            long last = range.size() >> height;
            finish(height / 8, last / TilePath.FULL, tile);
        }
    }

    private void finish(int level, long index, ByteArrayOutputStream tile) {
        written.put(new TilePath(level, index, TilePath.FULL).toString(), tile.toByteArray());
        tile.reset();
    }

    long size() {
        return range.size();
    }

    Hash root() {
        return range.root();
    }

    /** The tiles to write: the full ones that came to be, and the partial ones at the right edge that grew. */
    Map<String, byte[]> files() {
        var files = new LinkedHashMap<>(written);
        partial(files, TilePath.ENTRIES, bundle);
        for (int level = 0; level < TilePath.LEVELS; level++) {
            partial(files, level, tiles.get(level));
        }
        return files;
    }

    private void partial(Map<String, byte[]> files, int level, ByteArrayOutputStream tile) {
        if (tile.size() > 0 && TilePath.hashes(level, start) != TilePath.hashes(level, size())) {
            TilePath.in(level, TilePath.hashes(level, size()) / TilePath.FULL, size())
                    .ifPresent(path -> files.put(path.toString(), tile.toByteArray()));
        }
    }

    /** Partial tiles of the old size that full ones now stand for, with all that were left before them. */
    List<String> outgrown() {
        var paths = new ArrayList<String>();
        for (int level = TilePath.ENTRIES; level < TilePath.LEVELS; level++) {
            long old = TilePath.hashes(level, start);
            if (old / TilePath.FULL < TilePath.hashes(level, size()) / TilePath.FULL) {
                for (int width = 1; width <= old % TilePath.FULL; width++) {
                    paths.add(new TilePath(level, old / TilePath.FULL, width).toString());
                }
            }
        }
        return paths;
    }
}
