package io.redress.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that keeps running but can be put forward, so that four working days pass in a second. Never backward: what
 * has happened stays in the past.
 *
 * <p>Thread-safe. {@link #withZone} shares the offset.
 */
public final class AdjustableClock extends Clock {

    private final Clock base;
    private final AtomicReference<Duration> ahead;

    /** A clock that starts in step with {@code base}. */
    public AdjustableClock(Clock base) {
        this(base, new AtomicReference<>(Duration.ZERO));
    }

    private AdjustableClock(Clock base, AtomicReference<Duration> ahead) {
        this.base = base;
        this.ahead = ahead;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
    }

    /** How far this clock is ahead of the real one. */
    public Duration ahead() {
        return ahead.get();
    }

    /**
     * Puts the clock forward so that it is now {@code target}, and says how far ahead it is from here on.
     *
     * @throws IllegalArgumentException if {@code target} has already passed on this clock
     */
    public Duration moveTo(Instant target) {
        return ahead.updateAndGet(current -> {
            var moved = Duration.between(base.instant(), target);
            if (moved.compareTo(current) < 0) {
                throw new IllegalArgumentException("Expected a time to come, but %s has passed".formatted(target));
            }
            return moved;
        });
    }

    /** Puts the clock forward by exactly {@code step}, and says how far ahead it is from here on. */
    public Duration advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("Expected a step forward, but got " + step);
        }
        return ahead.updateAndGet(step::plus);
    }

    void restore(Duration stored) {
        ahead.set(stored);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new AdjustableClock(base.withZone(zone), ahead);
    }
}
