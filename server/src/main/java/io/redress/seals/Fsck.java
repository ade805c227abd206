package io.redress.seals;

import io.redress.proof.CompactRange;
import io.redress.proof.LogAudit;
import io.redress.proof.SaltedRecord;
import io.redress.proof.SignedCheckpoint;
import io.redress.proof.TileLog;
import io.redress.proof.TileStore;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Derives the whole log anew and names what does not agree: records with their entries, entries with the tiles and the
 * signed checkpoint, files with the hashes they were sealed under, and whether any record is in no log.
 */
@Component
public class Fsck {

    private static final int PORTION = 5_000;

    /** Another server may be sealing; it does not take longer than this. */
    private static final int LOOKS = 5;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final List<RecordSource> sources;
    private final LeafStore leaves;
    private final TileLog log;
    private final TileStore store;
    private final Sequencer sequencer;
    private final Publisher publisher;

    Fsck(
            List<RecordSource> sources,
            LeafStore leaves,
            TileLog log,
            TileStore store,
            Sequencer sequencer,
            Publisher publisher) {
        this.sources = List.copyOf(sources);
        this.leaves = leaves;
        this.log = log;
        this.store = store;
        this.sequencer = sequencer;
        this.publisher = publisher;
    }

    /**
     * What was looked at.
     *
     * @param records by kind
     */
    public record Report(long entries, Map<String, Long> records, long amiss) {}

    /** Seals what is waiting and then looks at everything; each thing that is amiss is told as it is found. */
    public Report run(Consumer<Amiss> amiss) {
        var told = new Tally(amiss);
        catchUp(told);
        var head = head(told);
        var range = new CompactRange();
        entries(head, range, told);
        if (head.isPresent() && range.size() < head.get().checkpoint().size()) {
            told.accept(new Amiss(
                    "checkpoint",
                    "it is over %d entries, but the database has %d"
                            .formatted(head.get().checkpoint().size(), range.size())));
        }
        var records = new HashMap<String, Long>();
        sources.forEach(source -> records.put(source.kind(), records(source, told)));
        tiles(told);
        return new Report(range.size(), records, told.count);
    }

    private void catchUp(Tally told) {
        try {
            var more = true;
            while (more) {
                more = sequencer.step();
                more |= publisher.step();
            }
        } catch (RuntimeException e) {
            told.accept(new Amiss("log", reason(e)));
        }
    }

    private Optional<SignedCheckpoint> head(Tally told) {
        try {
            return log.head();
        } catch (IOException | RuntimeException e) {
            told.accept(new Amiss("checkpoint", reason(e)));
            return Optional.empty();
        }
    }

    private void entries(Optional<SignedCheckpoint> head, CompactRange range, Tally told) {
        var page = leaves.page(0, PORTION);
        while (!page.isEmpty()) {
            var byKind = page.stream().collect(Collectors.groupingBy(Leaf::kind));
            byKind.forEach((kind, some) -> compare(kind, some, told));
            for (var leaf : page) {
                if (leaf.no() != range.size()) {
                    told.accept(new Amiss("entry " + range.size(), "the next one is " + leaf.no()));
                    return;
                }
                range.append(SaltedRecord.leaf(leaf.entry()));
                compareRoot(head, range, told);
            }
            page = leaves.page(page.getLast().no() + 1, PORTION);
        }
    }

    private void compare(String kind, List<Leaf> some, Tally told) {
        var source = sources.stream().filter(each -> each.kind().equals(kind)).findFirst();
        if (source.isEmpty()) {
            told.accept(new Amiss("kind " + kind, "nobody knows such records"));
            return;
        }
        var keys = some.stream().map(Leaf::key).toList();
        var records = source.get().read(keys).stream().collect(Collectors.toMap(LogRecord::key, Function.identity()));
        for (var leaf : some) {
            compare(leaf, records.get(leaf.key()), told);
        }
    }

    private static void compare(Leaf leaf, @Nullable LogRecord record, Tally told) {
        if (record == null) {
            told.accept(Amiss.of(leaf.kind(), leaf.key(), "the record is missing"));
        } else if (!new SaltedRecord(leaf.salt(), record.record()).entry().equals(leaf.entry())) {
            told.accept(Amiss.of(leaf.kind(), leaf.key(), "it is not what entry %d was made of".formatted(leaf.no())));
        }
    }

    private static void compareRoot(Optional<SignedCheckpoint> head, CompactRange range, Tally told) {
        head.map(SignedCheckpoint::checkpoint)
                .filter(checkpoint ->
                        checkpoint.size() == range.size() && !checkpoint.root().equals(range.root()))
                .ifPresent(checkpoint -> told.accept(new Amiss(
                        "checkpoint", "the first %d entries have another root".formatted(checkpoint.size()))));
    }

    private long records(RecordSource source, Tally told) {
        var count = 0L;
        var keys = source.keys(RecordKey.FIRST, PORTION);
        while (!keys.isEmpty()) {
            unsealed(source, keys).forEach(key -> told.accept(Amiss.of(source.kind(), key, "it is in no log")));
            source.amiss(keys).forEach(told);
            count += keys.size();
            keys = source.keys(keys.getLast(), PORTION);
        }
        return count;
    }

    /** Beside a house at work some are so new that they are only about to be sealed. */
    private Collection<RecordKey> unsealed(RecordSource source, Collection<RecordKey> keys) {
        var left = leaves.unknown(source.kind(), keys);
        for (var look = 0; look < LOOKS && !left.isEmpty(); look++) {
            while (sequencer.step()) {
                // until nothing waits
            }
            left = leaves.unknown(source.kind(), left);
            if (!left.isEmpty()) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
        return left;
    }

    private void tiles(Tally told) {
        try {
            LogAudit.of(store, log.key(), 0).forEach(found -> told.accept(new Amiss(found.path(), found.what())));
        } catch (IOException | RuntimeException e) {
            told.accept(new Amiss("tiles", reason(e)));
        }
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    /** Counts what it tells. */
    private static final class Tally implements Consumer<Amiss> {
        private final Consumer<Amiss> amiss;
        private long count;

        Tally(Consumer<Amiss> amiss) {
            this.amiss = amiss;
        }

        @Override
        public void accept(Amiss each) {
            count++;
            amiss.accept(each);
        }
    }
}
