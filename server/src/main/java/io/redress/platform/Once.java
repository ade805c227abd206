package io.redress.platform;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does a caller's work once per {@link IdempotencyKey}: the effects and the answer are kept in one transaction, and a
 * repeat gets the kept answer.
 *
 * <p>A repeat with another body is 422 {@code IDEMPOTENCY_KEY_REUSED}; one that comes while the first is running is 409
 * {@code IDEMPOTENCY_IN_FLIGHT}. Refused work keeps nothing, so the key may be used again. Without a key the work is
 * simply done in a transaction. Keys are kept for {@value #KEPT_DAYS} days.
 */
@Service
public class Once {

    /** Longer than any client retries; a week of keys stays a small table. */
    public static final int KEPT_DAYS = 7;

    private final TransactionTemplate transaction;
    private final OnceStore store;
    private final OnceRequest request;

    Once(TransactionTemplate transaction, OnceStore store, OnceRequest request) {
        this.transaction = transaction;
        this.store = store;
        this.request = request;
    }

    /**
     * Runs {@code work}, or returns what it answered before.
     *
     * @param owner whose key it is: the same key of two callers has nothing in common
     * @param body what was asked for, compared on repeats together with method and path
     */
    public <T> T once(UUID owner, IdempotencyKey key, Object body, Class<T> answer, Supplier<T> work) {
        var text = key.value();
        if (text == null) {
            return done(work);
        }
        var print = request.print(store.json(body));
        var result = transaction.execute(_ -> switch (store.begin(owner, text, print)) {
            case OnceStore.Begun.First _ -> {
                var made = work.get();
                store.keep(owner, text, made);
                yield made;
            }
            case OnceStore.Begun.Repeat(var kept) -> {
                request.markReplayed();
                yield store.read(kept, answer);
            }
            case OnceStore.Begun.OtherBody _ ->
                throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "IDEMPOTENCY_KEY_REUSED");
            case OnceStore.Begun.Running _ ->
                throw Problem.of(HttpStatus.CONFLICT, "IDEMPOTENCY_IN_FLIGHT").header("Retry-After", "1");
        });
        return expect(result);
    }

    private <T> T done(Supplier<T> work) {
        return expect(transaction.execute(_ -> work.get()));
    }

    private static <T> T expect(@Nullable T result) {
        if (result == null) {
            throw new IllegalStateException("Expected the work to answer, but it answered null");
        }
        return result;
    }
}
