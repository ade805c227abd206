package io.redress.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Files that today's tree does not need: partial tiles of earlier checkpoints, and strangers. */
final class StrayTiles {

    private final TileStore store;
    private final long size;
    private final List<LogAudit.Finding> findings = new ArrayList<>();

    StrayTiles(TileStore store, long size) {
        this.store = store;
        this.size = size;
    }

    /** Partial tiles of earlier checkpoints must be the beginnings of today's. */
    List<LogAudit.Finding> find() throws IOException {
        try (var paths = store.list()) {
            for (var path : (Iterable<String>) paths::iterator) {
                var tile = TilePath.parse(path);
                if (tile.isPresent()) {
                    earlier(tile.get());
                } else if (!path.equals(TileLog.CHECKPOINT)) {
                    findings.add(new LogAudit.Finding(path, "Expected only files of a log, but this is none"));
                }
            }
        }
        return findings;
    }

    private void earlier(TilePath tile) throws IOException {
        var today = TilePath.in(tile.level(), tile.index(), size);
        if (today.isEmpty() || today.get().width() <= tile.width()) {
            return;
        }
        var now = TileNodes.readWide(store, today.get());
        var then = store.read(tile.toString());
        if (now.isPresent()
                && then.isPresent()
                && !(hasWidth(tile, then.get()) && LogAudit.startsWith(now.get(), then.get()))) {
            findings.add(new LogAudit.Finding(
                    tile.toString(), "Expected the beginning of " + today.get() + ", but it is another"));
        }
    }

    private static boolean hasWidth(TilePath tile, byte[] bytes) {
        try {
            return tile.level() == TilePath.ENTRIES
                    ? EntryBundle.entries(bytes).size() == tile.width()
                    : bytes.length == tile.width() * Sha256.SIZE;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
