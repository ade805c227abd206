package io.redress.platform;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread of its own that looks at something again and again, from the start of the server to its stop: at once while
 * there is more, else after a pause.
 */
public abstract class Pulse implements SmartLifecycle {

    /** Such as while the database restarts. */
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private final String name;
    private final Duration pause;
    private volatile CountDownLatch stop = new CountDownLatch(0);
    private volatile Thread thread = new Thread();

    /**
     * A pulse that has not begun.
     *
     * @param name of its thread
     * @param pause after a look that found nothing more
     */
    protected Pulse(String name, Duration pause) {
        this.name = name;
        this.pause = pause;
    }

    /** Looks once; says whether there may be more at once. */
    protected abstract boolean look();

    /** Says that a look failed; the next one comes after two seconds. */
    protected void failed(RuntimeException e) {
        LOG.warn("Expected {} to go on, but it failed; will try again", name, e);
    }

    @Override
    public final synchronized void start() {
        var latch = new CountDownLatch(1);
        stop = latch;
        thread = Thread.ofPlatform().name(name).daemon().start(() -> beat(latch));
    }

    /** Waits for the look under way, so that the database is not taken from under it. */
    @Override
    public final synchronized void stop() {
        stop.countDown();
        try {
            thread.join(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return stop.getCount() > 0;
    }

    private void beat(CountDownLatch until) {
        var next = Duration.ZERO;
        try {
            while (!until.await(next.toMillis(), TimeUnit.MILLISECONDS)) {
                next = once();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration once() {
        try {
            return look() ? Duration.ZERO : pause;
        } catch (RuntimeException e) {
            failed(e);
            return PAUSE_AFTER_FAILURE;
        }
    }
}
