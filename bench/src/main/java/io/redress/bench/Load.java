package io.redress.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Clients that play one case after the other until the time is over. Any failure ends the measurement. */
final class Load {

    /** Plays one whole case. */
    interface Play {
        void one(CasePeople people, Timer timer) throws Exception;
    }

    private Load() {}

    static Figures run(List<CasePeople> people, Duration length, Play play) throws InterruptedException {
        var all = new ConcurrentLinkedQueue<long[]>();
        var failures = new ConcurrentLinkedQueue<Exception>();
        var start = System.nanoTime();
        var end = start + length.toNanos();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            people.forEach(each -> clients.execute(() -> client(each, end, play, all, failures)));
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " clients failed", failures.peek());
        }
        return Figures.of(all, (System.nanoTime() - start) / 1e9);
    }

    private static void client(CasePeople people, long end, Play play, Queue<long[]> all, Queue<Exception> failures) {
        var timer = new Timer();
        try {
            while (System.nanoTime() < end && failures.isEmpty()) {
                play.one(people, timer);
            }
        } catch (Exception e) {
            failures.add(e);
        }
        all.add(timer.nanos());
    }

    /** Stops the time of each transition of one client. */
    static final class Timer {
        private long[] taken = new long[1_024];
        private int count;

        <T> T time(Supplier<T> work) {
            var start = System.nanoTime();
            var result = work.get();
            if (count == taken.length) {
                taken = Arrays.copyOf(taken, count * 2);
            }
            taken[count++] = System.nanoTime() - start;
            return result;
        }

        long[] nanos() {
            return Arrays.copyOf(taken, count);
        }
    }
}
