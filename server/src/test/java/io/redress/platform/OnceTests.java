package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.RedressTest;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class OnceTests {

    private final UUID lin = UUID.randomUUID();
    private final IdempotencyKey key = new IdempotencyKey("k-" + UUID.randomUUID());
    private final AtomicInteger done = new AtomicInteger();

    @Autowired
    private Once once;

    record Receipt(int number) {}

    private Receipt work(String body) {
        return once.once(lin, key, body, Receipt.class, () -> new Receipt(done.incrementAndGet()));
    }

    @Test
    @DisplayName("O1 a repeat gets the first answer and has no effect")
    void answersARepeatWithoutDoingItAgain() {
        assertThat(work("same")).isEqualTo(work("same"));
        assertThat(done).hasValue(1);
    }

    @Test
    @DisplayName("O1 the same key with another body is refused")
    void refusesAnotherBody() {
        work("one");

        assertThatThrownBy(() -> work("two")).isInstanceOf(Problem.class).hasMessage("IDEMPOTENCY_KEY_REUSED");
        assertThat(done).hasValue(1);
    }

    @Test
    @DisplayName("O1 refused work keeps nothing, so the key may be used again")
    void forgetsRefusedWork() {
        assertThatThrownBy(() -> once.once(lin, key, "body", Receipt.class, () -> {
                    throw Problem.notFound();
                }))
                .isInstanceOf(Problem.class);

        assertThat(work("other body").number()).isEqualTo(1);
    }

    @Test
    @DisplayName("O1 the same key of two callers has nothing in common")
    void keepsCallersApart() {
        work("same");
        var ofWu = once.once(UUID.randomUUID(), key, "same", Receipt.class, () -> new Receipt(99));

        assertThat(ofWu.number()).isEqualTo(99);
    }

    @Test
    @DisplayName("O1 a twin that comes while the first is running is told so at once")
    void tellsATwinThatTheFirstIsRunning() throws Exception {
        var inside = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> once.once(lin, key, "same", Receipt.class, () -> {
                inside.countDown();
                await(finish);
                return new Receipt(done.incrementAndGet());
            }));
            inside.await();

            assertThatThrownBy(() -> work("same")).hasMessage("IDEMPOTENCY_IN_FLIGHT");
            finish.countDown();
            assertThat(first.get()).isEqualTo(work("same"));
        }
        assertThat(done).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
