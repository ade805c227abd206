package io.redress.evidence;

import io.redress.platform.Problem;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Where pictures are drawn: few at a time, on threads of their own, so that no number of uploads takes more memory or
 * cores than {@link EvidenceLimits} says. Whoever waits too long is told to come back.
 */
@Component
class Darkroom {
    /** Longer than one decode takes, shorter than clients wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(50);

    private final ThreadPoolExecutor decoders = new ThreadPoolExecutor(
            EvidenceLimits.DECODERS,
            EvidenceLimits.DECODERS,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(EvidenceLimits.DECODER_QUEUE),
            Thread.ofPlatform().name("darkroom-", 0).daemon().factory());

    Darkroom() {
        decoders.allowCoreThreadTimeOut(true);
    }

    Drawing draw(Workspace workspace, Format format) {
        var drawing = begin(workspace, format);
        try {
            return drawing.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            drawing.cancel(true);
            throw busy();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError) {
                throw busy();
            }
            throw new IllegalStateException("Expected a drawing or a refusal, but drawing failed", e);
        } catch (InterruptedException _) {
            drawing.cancel(true);
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private Future<Drawing> begin(Workspace workspace, Format format) {
        try {
            return decoders.submit(() -> Pictures.draw(workspace, format));
        } catch (RejectedExecutionException _) {
            throw busy();
        }
    }

    private static Problem busy() {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "BUSY").header("Retry-After", "5");
    }

    @PreDestroy
    void close() {
        decoders.shutdownNow();
    }
}
