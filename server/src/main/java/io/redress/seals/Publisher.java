package io.redress.seals;

import io.redress.proof.TileLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/**
 * Writes what has its place into tiles and signs a checkpoint over it. What breaks off is done again; what is published
 * already is compared and never replaced, so that a database that was put back to an earlier time is refused here.
 */
@Component
class Publisher {

    /** Entries of one checkpoint; some megabytes. */
    private static final int PORTION = 20_000;

    private final LeafStore leaves;
    private final TileLog log;
    private final LogLock lock;

    Publisher(LeafStore leaves, TileLog log, LogLock lock) {
        this.leaves = leaves;
        this.log = log;
        this.lock = lock;
    }

    /** Publishes a portion; says whether there may be more at once. The lock of the sequencer keeps others out. */
    boolean step() {
        return lock.alone(this::goOn);
    }

    private boolean goOn() {
        try {
            var size = log.size();
            requireKnown(size);
            var fresh = leaves.page(size, PORTION);
            if (!fresh.isEmpty()) {
                log.publish(size, fresh.stream().map(Leaf::entry).toList());
            }
            return fresh.size() == PORTION;
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to write the log, but could not", e);
        }
    }

    /** The last published entry must still be the database's, or the two have parted. */
    private void requireKnown(long size) throws IOException {
        if (size == 0) return;
        var last = leaves.page(size - 1, 1);
        if (last.isEmpty()) {
            throw new LogParted(
                    "Expected entry %d of the published log in the database, but it is not there: ".formatted(size - 1)
                            + "was the database put back to an earlier time?");
        }
        log.publish(size - 1, last.stream().map(Leaf::entry).toList());
    }
}
