package io.redress.live;

import io.redress.parties.Actor;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One open page: what it has yet to hear. Equal events wait once. A reader so slow that too many wait is let go: the
 * page comes back by itself and then fetches everything it shows anew.
 */
final class Stream {

    /** More than a page shows. */
    private static final int MOST_WAITING = 100;

    private final String session;
    private final LinkedHashSet<LiveEvent> waiting = new LinkedHashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile Actor actor;
    private boolean closed;
    private boolean resting;

    Stream(String session, Actor actor) {
        this.session = session;
        this.actor = actor;
    }

    String session() {
        return session;
    }

    Actor actor() {
        return actor;
    }

    /** The same reader with the rights of this moment. */
    void seenAs(Actor now) {
        actor = now;
    }

    void add(LiveEvent event) {
        lock.lock();
        try {
            waiting.add(event);
            closed |= waiting.size() > MOST_WAITING;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Closed with a last word, so that the page does not come back before somebody looks at it. */
    void rest() {
        lock.lock();
        try {
            resting = true;
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isResting() {
        lock.lock();
        try {
            return resting;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** What has come up; nothing when nothing did for so long, or when it is closed. */
    List<LiveEvent> next(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            var left = patience.toNanos();
            while (waiting.isEmpty() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            var events = List.copyOf(waiting);
            waiting.clear();
            return events;
        } finally {
            lock.unlock();
        }
    }
}
