package io.redress.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A log derived from its lowest files, and how the others differ from what follows. One run over the whole log. */
final class DerivedLog {

    private final TileStore store;
    private final long size;
    private final boolean entriesFirst;
    private final CompactRange range = new CompactRange();
    private final List<ByteArrayOutputStream> tiles = new ArrayList<>();
    private final List<LogAudit.Finding> findings = new ArrayList<>();
    private boolean broken;

    private DerivedLog(TileStore store, long size, boolean entriesFirst) {
        this.store = store;
        this.size = size;
        this.entriesFirst = entriesFirst;
        for (int level = 0; level < TilePath.LEVELS; level++) {
            tiles.add(new ByteArrayOutputStream());
        }
    }

    /** Believes the entries, and leaf hashes only where entries are missing. */
    static DerivedLog fromEntries(TileStore store, long size) throws IOException {
        return new DerivedLog(store, size, true).run();
    }

    /** Believes the leaf hashes, and entries only where hashes are missing. */
    static DerivedLog fromHashes(TileStore store, long size) throws IOException {
        return new DerivedLog(store, size, false).run();
    }

    /** What all of it hashes to; nothing if a piece was missing. */
    Optional<Hash> root() {
        return broken ? Optional.empty() : Optional.of(range.root());
    }

    List<LogAudit.Finding> findings() {
        return findings;
    }

    private DerivedLog run() throws IOException {
        for (long index = 0; index * TilePath.FULL < size && !broken; index++) {
            leaves(TilePath.in(0, index, size).orElseThrow());
        }
        for (int level = 1; level < TilePath.LEVELS && !broken; level++) {
            if (tiles.get(level).size() > 0) {
                finish(level, range.size() >> (8 * level));
            }
        }
        return this;
    }

    private void leaves(TilePath path) throws IOException {
        var entries = bundle(new TilePath(TilePath.ENTRIES, path.index(), path.width()));
        var hashes = hashes(path);
        var first = entriesFirst ? entries : hashes;
        var second = entriesFirst ? hashes : entries;
        if (first.isPresent() && second.isPresent() && !Arrays.equals(first.get(), second.get())) {
            var suspect = entriesFirst ? path : new TilePath(TilePath.ENTRIES, path.index(), path.width());
            found(
                    suspect,
                    "Expected the same entries as " + (entriesFirst ? "in the bundle" : "hashed in the tile")
                            + ", but it has others");
        }
        var leaves = first.or(() -> second);
        broken = leaves.isEmpty();
        for (int i = 0; i < path.width() && leaves.isPresent(); i++) {
            append(TileNodes.root(leaves.get(), i * Sha256.SIZE, 1));
        }
        finishFull();
    }

    private void append(byte[] leaf) {
        range.append(leaf, this::completed);
    }

    private void completed(int height, byte[] hash) {
        if (height > 0 && height % 8 == 0 && height / 8 < TilePath.LEVELS) {
            tiles.get(height / 8).writeBytes(hash);
        }
    }

    private void finishFull() throws IOException {
        for (int level = 1; level < TilePath.LEVELS; level++) {
            if (tiles.get(level).size() == TilePath.FULL * Sha256.SIZE) {
                finish(level, (range.size() >> (8 * level)) - 1);
            }
        }
    }

    /** Compares a tile above the leaves with what it must be. */
    private void finish(int level, long lastHash) throws IOException {
        var expected = tiles.get(level).toByteArray();
        tiles.get(level).reset();
        var path = TilePath.in(level, lastHash / TilePath.FULL, size).orElseThrow();
        var stored = hashes(path);
        if (stored.isPresent() && !Arrays.equals(stored.get(), expected)) {
            found(path, "Expected the hashes of the tiles below, but it has others");
        }
    }

    /** The leaf hashes of the entries of a bundle. */
    private Optional<byte[]> bundle(TilePath path) throws IOException {
        var bytes = TileNodes.readWide(store, path);
        if (bytes.isEmpty()) {
            return found(path, "Expected it in the log, but it is missing");
        }
        try {
            var entries = EntryBundle.entries(bytes.get());
            if (entries.size() != path.width()) {
                return found(path, "Expected " + path.width() + " entries, but it has " + entries.size());
            }
            var leaves = new ByteArrayOutputStream(path.width() * Sha256.SIZE);
            entries.forEach(entry -> leaves.writeBytes(Sha256.leaf(entry)));
            return Optional.of(leaves.toByteArray());
        } catch (IllegalArgumentException e) {
            return found(path, "Expected whole entries, but it breaks off");
        }
    }

    private Optional<byte[]> hashes(TilePath path) throws IOException {
        var bytes = TileNodes.readWide(store, path);
        if (bytes.isEmpty()) {
            return found(path, "Expected it in the log, but it is missing");
        }
        int wanted = path.width() * Sha256.SIZE;
        return bytes.get().length == wanted
                ? bytes
                : found(path, "Expected " + wanted + " bytes, but it has " + bytes.get().length);
    }

    private Optional<byte[]> found(TilePath path, String what) {
        findings.add(new LogAudit.Finding(path.toString(), what));
        return Optional.empty();
    }
}
