package io.redress.notices;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the follower look five times a second, and at once again while there is more. */
@Component
class FollowerPulse implements SmartLifecycle {

    /** What has happened is on the screens within this and a little; an empty look is three index lookups. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** After a failure, such as the database restarting. */
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(FollowerPulse.class);

    private final Follower follower;
    private volatile CountDownLatch stop = new CountDownLatch(0);
    private volatile Thread thread = new Thread();

    FollowerPulse(Follower follower) {
        this.follower = follower;
    }

    @Override
    public synchronized void start() {
        var latch = new CountDownLatch(1);
        stop = latch;
        thread = Thread.ofPlatform().name("case-follower").daemon().start(() -> follow(latch));
    }

    /** Waits for the stretch under way, so that the database is not taken from under it. */
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
            return follower.step() ? Duration.ZERO : PAUSE;
        } catch (RuntimeException e) {
            LOG.warn("Expected to follow the record of the cases, but failed; will try again", e);
            return PAUSE_AFTER_FAILURE;
        }
    }
}
