package io.redress.cases;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for due deadlines four times a second, on one server at a time: whoever holds the lock of the database. */
@Component
class DeadlineWatch implements SmartLifecycle {

    /** A deadline fires within this time of its minute; an empty look is one index lookup. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** After a failure, such as the database restarting. */
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

    /** Any number that no other lock of the database uses. */
    private static final long LOCK = 0x7264_6C6EL;

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);

    private final CaseDeadlines deadlines;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private volatile CountDownLatch stop = new CountDownLatch(0);

    DeadlineWatch(CaseDeadlines deadlines, JdbcClient database, TransactionTemplate transaction) {
        this.deadlines = deadlines;
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        var latch = new CountDownLatch(1);
        stop = latch;
        Thread.ofPlatform().name("case-deadlines").daemon().start(() -> watch(latch));
    }

    @Override
    public void stop() {
        stop.countDown();
    }

    @Override
    public boolean isRunning() {
        return stop.getCount() > 0;
    }

    private void watch(CountDownLatch until) {
        var pause = PAUSE;
        try {
            while (!until.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = look() ? PAUSE : PAUSE_AFTER_FAILURE;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean look() {
        try {
            transaction.executeWithoutResult(status -> {
                if (isLeader()) {
                    deadlines.fire();
                }
            });
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Expected to fire what is due, but failed; will try again", e);
            return false;
        }
    }

    /** Until the end of the transaction; a server that dies lets go. */
    private boolean isLeader() {
        return database.sql("SELECT pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }
}
