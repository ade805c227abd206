package io.redress.web;

import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lets the presses of one button through one after the other: the second of a double click waits for the first and then
 * finds what it did. On several servers the key in the form still makes it happen once, but the second press may hear
 * that the first is under way.
 */
@Component
class Turnstile {

    /** Two forms that share a lock only wait for each other. */
    private static final int LOCKS = 1_024;

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    /** Waits for its turn; whoever enters has to leave. */
    Pass enter(String key) {
        var lock = locks[Math.floorMod(key.hashCode(), LOCKS)];
        lock.lock();
        return lock::unlock;
    }

    /** Held while a press is under way. */
    interface Pass extends AutoCloseable {
        @Override
        void close();
    }
}
