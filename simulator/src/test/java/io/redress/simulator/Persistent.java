package io.redress.simulator;

import io.redress.simulator.Caller.Answer;
import io.redress.simulator.Ledger.Ask;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Sends until there is an answer, as a good client does: the same request under the same key, however often. */
final class Persistent {

    /** A server that is up and still answers nothing has failed. */
    private static final int TRIES_WHILE_UP = 200;

    private static final Duration PAUSE = Duration.ofMillis(20);

    private static final Set<Integer> TRY_AGAIN = Set.of(500, 502, 503, 504);

    private final Ledger ledger;
    private volatile CountDownLatch up = new CountDownLatch(0);

    Persistent(Ledger ledger) {
        this.ledger = ledger;
    }

    /** From now on requests wait, broken ones included. */
    void hold() {
        up = new CountDownLatch(1);
    }

    void release() {
        up.countDown();
    }

    /** A command on a case; its receipt is in the ledger. */
    JsonNode send(Ask ask) {
        var answer = insist(ask::send);
        if (!answer.ok()) {
            throw new IllegalStateException(
                    "Expected %s to be accepted, but got %s %s".formatted(ask.path(), answer.status(), answer.body()));
        }
        ledger.acknowledge(ask, answer.body());
        return answer.body();
    }

    /** Anything that may be sent again. */
    Answer insist(Supplier<Answer> request) {
        for (var tries = 1; tries <= TRIES_WHILE_UP; tries++) {
            awaitRelease();
            try {
                var answer = request.get();
                if (!TRY_AGAIN.contains(answer.status())) {
                    return answer;
                }
            } catch (UncheckedIOException broken) {
                ledger.repeated();
            }
            pause();
        }
        throw new IllegalStateException("Expected the server to answer, but it did not " + TRIES_WHILE_UP + " times");
    }

    private void awaitRelease() {
        try {
            up.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected to wait for the server, but was interrupted", e);
        }
    }

    private static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
    }
}
