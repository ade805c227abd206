package io.redress.seals;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets records be sealed and published: looks twice a second, and at once again while there is more. */
@Component
class SealPulse implements SmartLifecycle {

    /** A record can be proved within a second; a busy house gathers some thousands in a checkpoint. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(SealPulse.class);

    private final Sequencer sequencer;
    private final Publisher publisher;
    private final Witnessing witnessing;
    private volatile CountDownLatch stop = new CountDownLatch(0);
    private volatile Thread thread = new Thread();

    SealPulse(Sequencer sequencer, Publisher publisher, Witnessing witnessing) {
        this.sequencer = sequencer;
        this.publisher = publisher;
        this.witnessing = witnessing;
    }

    @Override
    public synchronized void start() {
        var latch = new CountDownLatch(1);
        stop = latch;
        thread = Thread.ofPlatform().name("seals").daemon().start(() -> follow(latch));
    }

    /** Waits for the portion under way, so that the database is not taken from under it. */
    @Override
    public synchronized void stop() {
        stop.countDown();
        try {
            thread.join(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stop.getCount() > 0;
    }

    private void follow(CountDownLatch until) {
        var pause = Duration.ZERO;
        try {
            while (!until.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration look() {
        try {
            var more = sequencer.step();
            more |= publisher.step();
            witnessing.step();
            return more ? Duration.ZERO : PAUSE;
        } catch (LogParted e) {
            LOG.error(e.getMessage());
            return PAUSE_AFTER_FAILURE;
        } catch (RuntimeException e) {
            LOG.warn("Expected to seal what was recorded, but failed; will try again", e);
            return PAUSE_AFTER_FAILURE;
        }
    }
}
