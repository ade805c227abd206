package io.redress.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One writer of the journal: takes whatever waits, at most one append per case, and writes it as one statement. While
 * that runs, the next ones gather; that is the whole trick of group commit, and it needs no timer.
 */
final class Lane {

    /** Beyond some fifty cases a statement gains nothing more (measured), and its last caller waits longer. */
    static final int CASES_PER_STATEMENT = 64;

    /** Waiting appends a lane holds before callers are told to come back: a few seconds' work. */
    private static final int WAITING = 8_192;

    /** A statement that joined this many had others waiting behind it. */
    private static final int BUSY = 4;

    /**
     * What a busy lane waits before its next statement, so that it joins more: a fifth more cases a second at 128
     * callers, as each statement costs PostgreSQL something whatever it holds. A caller alone never waits for it.
     */
    private static final Duration BREATH = Duration.ofMillis(3);

    /** How often an idle lane looks whether it should stop. */
    private static final Duration LOOK_UP = Duration.ofMillis(200);

    /** Writes appends of different cases, all or none, and says which ones applied. */
    @FunctionalInterface
    interface Writer {
        Set<UUID> write(List<Append> batch) throws Exception;
    }

    private record Waiting(Append append, CompletableFuture<Appended> answer) {}

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
    private final Writer writer;
    private final Thread thread;
    private volatile boolean open = true;

    Lane(String name, Writer writer) {
        this.writer = writer;
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::work);
    }

    CompletableFuture<Appended> add(Append append) {
        var waiting = new Waiting(append, new CompletableFuture<>());
        if (!open || !queue.offer(waiting)) {
            waiting.answer.completeExceptionally(new JournalBusy());
        }
        return waiting.answer;
    }

    /** Writes what waits, then stops. */
    void close() throws InterruptedException {
        open = false;
        thread.join();
        queue.forEach(waiting -> waiting.answer.completeExceptionally(new JournalBusy()));
    }

    private void work() {
        var held = new ArrayList<Waiting>();
        while (open || !queue.isEmpty() || !held.isEmpty()) {
            if (held.isEmpty()) {
                var first = next();
                if (first == null) {
                    continue;
                }
                held.add(first);
            }
            queue.drainTo(held, CASES_PER_STATEMENT);
            var batch = batch(held);
            write(batch);
            if (batch.size() >= BUSY && held.size() + queue.size() < CASES_PER_STATEMENT) {
                LockSupport.parkNanos(BREATH.toNanos());
            }
        }
    }

    private @Nullable Waiting next() {
        try {
            return queue.poll(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Expected nobody to interrupt a lane", e);
        }
    }

    /** Takes from {@code held} the first append of each case; a case's second one stays for the next statement. */
    private static Map<UUID, Waiting> batch(List<Waiting> held) {
        var batch = new LinkedHashMap<UUID, Waiting>();
        var later = new HashSet<UUID>();
        held.removeIf(waiting -> {
            var id = waiting.append.id();
            if (batch.size() == CASES_PER_STATEMENT || later.contains(id) || batch.putIfAbsent(id, waiting) != null) {
                later.add(id);
                return false;
            }
            return true;
        });
        return batch;
    }

    private void write(Map<UUID, Waiting> batch) {
        try {
            answer(
                    batch.values(),
                    writer.write(batch.values().stream().map(Waiting::append).toList()));
        } catch (Exception | AssertionError e) {
            if (batch.size() == 1) {
                batch.values().forEach(waiting -> waiting.answer.completeExceptionally(e));
            } else {
                // One bad append must not fail its neighbours: none of them was written, so each goes alone.
                batch.forEach((id, waiting) -> write(Map.of(id, waiting)));
            }
        }
    }

    private static void answer(Iterable<Waiting> batch, Set<UUID> applied) {
        for (var waiting : batch) {
            waiting.answer.complete(applied.contains(waiting.append.id()) ? Appended.APPLIED : Appended.MOVED_ON);
        }
    }
}
