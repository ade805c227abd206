package io.redress.bench;

import io.redress.bench.WebPages.Hit;
import io.redress.bench.WebPages.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * So many requests a second, whether the server keeps up or not. The time of a request counts from when it was to be
 * sent, so that a server that stalls is charged for those who waited.
 */
final class OpenLoad {

    private static final long SEED = 20_261_126;

    private final URI server;
    private final List<Page> pages;
    private final int[] wheel;
    private final ConcurrentLinkedQueue<HttpLine> idle = new ConcurrentLinkedQueue<>();

    OpenLoad(URI server, List<Page> pages) {
        this.server = server;
        this.pages = pages;
        this.wheel = IntStream.range(0, pages.size())
                .flatMap(page ->
                        IntStream.generate(() -> page).limit(pages.get(page).weight()))
                .toArray();
    }

    Map<Page, PageFigures> run(int rate, Duration length) {
        var figures = new ConcurrentHashMap<Page, PageFigures>();
        pages.forEach(page -> figures.put(page, new PageFigures()));
        var random = new Random(SEED);
        var step = 1_000_000_000L / rate;
        var begin = System.nanoTime();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var no = 0L; no * step < length.toNanos(); no++) {
                var due = begin + no * step;
                var hit = pages.get(wheel[random.nextInt(wheel.length)]).hit(random);
                while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
                clients.execute(() -> ask(hit, due, figures));
            }
        }
        idle.forEach(OpenLoad::close);
        idle.clear();
        return figures;
    }

    private void ask(Hit hit, long due, Map<Page, PageFigures> figures) {
        var of = figures.get(hit.page());
        if (of == null) return;
        try {
            var answer = ask(hit);
            of.add(System.nanoTime() - due, answer, hit);
        } catch (IOException | RuntimeException e) {
            of.failed(hit.path() + ": " + e);
        }
    }

    /** On a kept connection; as in a browser, on a new one when the server has given that up meanwhile. */
    private HttpLine.Answer ask(Hit hit) throws IOException {
        var kept = idle.poll();
        if (kept != null) {
            try {
                return ask(kept, hit);
            } catch (UncheckedIOException givenUp) {
                close(kept);
            }
        }
        return ask(new HttpLine(server.getHost(), server.getPort()), hit);
    }

    private HttpLine.Answer ask(HttpLine line, Hit hit) {
        var answer = line.page(hit.path(), hit.cookie());
        idle.add(line);
        return answer;
    }

    private static void close(HttpLine line) {
        try {
            line.close();
        } catch (IOException e) {
            System.err.println("A connection would not close: " + e.getMessage());
        }
    }
}
