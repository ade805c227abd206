package io.redress.postgres;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after a running server and starts it again when it is gone: killed by hand, by the system for want of memory,
 * or broken. Waits longer after each start that did not last, and never gives up.
 */
final class PostgresWatch implements AutoCloseable {

    /** A look reads one small file: cheap, and callers of the database wait this much longer at most. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    /** Longer would leave people waiting once the cause is gone. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** A server that lived as long as this was well. */
    private static final Duration WELL_AFTER = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(PostgresWatch.class);

    private final PostgresFolder folder;
    private final Runnable start;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /** @param start starts the server afresh; throws a {@link RuntimeException} when it could not */
    PostgresWatch(PostgresFolder folder, Runnable start) {
        this.folder = folder;
        this.start = start;
        this.thread = Thread.ofPlatform().name("postgres-watch").daemon().start(this::watch);
    }

    /** Returns when nobody will start the server any more; one that is being started is waited for. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        var wait = Duration.ZERO;
        var startedAt = System.nanoTime();
        while (!isClosedWithin(LOOK)) {
            if (folder.postmaster().isPresent()) {
                continue;
            }
            if (System.nanoTime() - startedAt > WELL_AFTER.toNanos()) {
                wait = Duration.ZERO;
            }
            LOG.warn("PostgreSQL is gone; starting it again in {} s", wait.toSeconds());
            if (isClosedWithin(wait)) {
                return;
            }
            startAgain();
            startedAt = System.nanoTime();
            wait = longer(wait);
        }
    }

    private void startAgain() {
        try {
            start.run();
            LOG.warn("PostgreSQL is back; what was committed is there");
        } catch (RuntimeException failure) {
            LOG.error("Expected PostgreSQL to start again, but it did not", failure);
        }
    }

    private static Duration longer(Duration wait) {
        var twice = wait.isZero() ? FIRST_WAIT : wait.multipliedBy(2);
        return twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
    }

    private boolean isClosedWithin(Duration time) {
        try {
            return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
