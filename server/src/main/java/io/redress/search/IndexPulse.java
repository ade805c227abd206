package io.redress.search;

import io.redress.cases.CaseFeed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the index of this server up to date: looks twice a second and commits now and then. Each server has an index of
 * its own, in a folder named after the database it is a copy of.
 */
@Component
class IndexPulse implements SmartLifecycle {

    /** Together with the work itself below the second in which a change has to be found; long enough to gather some. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration COMMITTED_EVERY = Duration.ofSeconds(10);

    /** Servers that share a data folder. */
    private static final int MOST_FOLDERS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(IndexPulse.class);

    private final IndexKeeper keeper;
    private final CaseFeed feed;
    private final Path folder;
    private volatile CountDownLatch stop = new CountDownLatch(0);
    private volatile Thread thread = new Thread();

    IndexPulse(IndexKeeper keeper, CaseFeed feed, @Value("${redress.data:data}") Path data) {
        this.keeper = keeper;
        this.feed = feed;
        this.folder = data.resolve("search");
    }

    @Override
    public synchronized void start() {
        var latch = new CountDownLatch(1);
        stop = latch;
        thread = Thread.ofPlatform().name("search-index").daemon().start(() -> keep(latch));
    }

    @Override
    public synchronized void stop() {
        stop.countDown();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stop.getCount() > 0;
    }

    /** After a failure everything is opened anew, from what was committed last. */
    private void keep(CountDownLatch until) {
        try {
            do {
                try {
                    open(until);
                    follow(until);
                    keeper.commit();
                } catch (IOException | RuntimeException e) {
                    LOG.warn("Expected to keep the search index, but failed; will try again", e);
                } finally {
                    close();
                }
            } while (!until.await(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void open(CountDownLatch until) throws IOException {
        var name = feed.source();
        for (var no = 1; ; no++) {
            try {
                keeper.open(folder.resolve(no == 1 ? name : name + "-" + no), () -> until.getCount() == 0);
                return;
            } catch (LockObtainFailedException e) {
                if (no == MOST_FOLDERS) throw e;
            }
        }
    }

    private void follow(CountDownLatch until) throws IOException, InterruptedException {
        var committedAt = System.nanoTime();
        var pause = Duration.ZERO;
        while (!until.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            pause = keeper.step() ? Duration.ZERO : PAUSE;
            if (System.nanoTime() - committedAt > COMMITTED_EVERY.toNanos()) {
                keeper.commit();
                committedAt = System.nanoTime();
            }
        }
    }

    private void close() {
        try {
            keeper.close();
        } catch (IOException | RuntimeException e) {
            LOG.warn("Expected to close the search index, but failed", e);
        }
    }
}
