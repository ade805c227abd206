package io.redress.live;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.Api;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

/** A browser's page with its stream: everything it hears, in order. */
final class OpenPage implements AutoCloseable {

    /** Not how fast it is, but when to give up on a crowded machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Stream<String> lines;

    private OpenPage(Stream<String> lines) {
        this.lines = lines;
        Thread.ofVirtual().start(this::read);
    }

    /** Open, and past the greeting, so that whatever happens now is heard. */
    static OpenPage of(Api reader) throws InterruptedException {
        var response = reader.lines("/live");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        var page = new OpenPage(response.body());
        page.hears("counts 1");
        return page;
    }

    private void read() {
        try {
            var name = new String[] {""};
            lines.forEach(line -> {
                if (line.startsWith("event: ")) name[0] = line.substring(7);
                if (line.startsWith("data: ")) heard.add(name[0] + " " + line.substring(6));
            });
        } catch (UncheckedIOException _) {
            heard.add("broken off"); // by the server's end or by the test's
        } finally {
            ended.countDown();
        }
    }

    /** Waits until it hears this; answers how long it took. */
    Duration hears(String wanted) throws InterruptedException {
        var from = System.nanoTime();
        var others = new ArrayList<String>();
        while (true) {
            var next = heard.poll(PATIENCE.toMillis(), MILLISECONDS);
            if (next == null) throw new AssertionError("Expected to hear \"" + wanted + "\", but heard " + others);
            if (next.equals(wanted)) return Duration.ofNanos(System.nanoTime() - from);
            others.add(next);
        }
    }

    List<String> soFar() {
        var all = new ArrayList<String>();
        heard.drainTo(all);
        return all;
    }

    boolean ends() throws InterruptedException {
        return ended.await(PATIENCE.toMillis(), MILLISECONDS);
    }

    @Override
    public void close() {
        lines.close();
    }
}
