package io.redress.seals;

import io.redress.proof.Salt;
import io.redress.proof.SaltedRecord;
import io.redress.seals.RecordSource.Taken;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Gives records that were committed their place in the log: takes them, salts them and writes their entries, all in one
 * transaction. Killed at any moment it goes on where it stood; of several servers one at a time goes.
 */
@Component
class Sequencer {

    /** Of a kind in a transaction; some hundredths of a second. */
    static final int PORTION = 1_000;

    private final List<RecordSource> sources;
    private final LeafStore leaves;
    private final LogLock lock;
    private final SecureRandom random = new SecureRandom();

    Sequencer(List<RecordSource> sources, LeafStore leaves, LogLock lock) {
        this.sources = List.copyOf(sources);
        this.leaves = leaves;
        this.lock = lock;
    }

    /** Seals a portion of each kind; says whether there may be more at once. */
    boolean step() {
        return lock.alone(this::goOn);
    }

    private boolean goOn() {
        var more = false;
        for (var source : sources) {
            var from = leaves.position(source.kind());
            var taken = source.take(from, PORTION);
            seal(source.kind(), taken);
            if (!taken.position().equals(from)) {
                leaves.move(source.kind(), taken.position());
            }
            more |= taken.more();
        }
        return more;
    }

    private void seal(String kind, Taken taken) {
        var keys = taken.records().stream().map(LogRecord::key).toList();
        if (keys.isEmpty()) return;
        var known = leaves.known(kind, keys);
        var fresh = taken.records().stream()
                .filter(each -> !known.contains(each.key()))
                .toList();
        var rows = new ArrayList<Leaf>(fresh.size());
        var no = leaves.size();
        for (var each : fresh) {
            var salted = new SaltedRecord(Salt.random(random), each.record());
            rows.add(new Leaf(no++, kind, each.key(), salted.salt(), salted.entry()));
        }
        leaves.append(rows);
    }
}
