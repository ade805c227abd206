package io.redress.parties;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.redress.platform.Problem;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Argon2id with the parameters OWASP's password storage cheat sheet gives first for it: 19 MiB, 2 passes, 1 lane. A
 * check costs the same whether the name is known or not.
 */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;

    /** Each check holds 19 MiB and a core: more at once would let sign-ins starve the cases. */
    private static final int AT_ONCE = 4;

    private static final int WAIT_SECONDS = 5;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Counter checks;

    /** What an unknown name is checked against: nobody's password, in today's parameters; no start waits for it. */
    private final Supplier<String> decoy = SingletonSupplier.of(() -> hash(Tokens.fresh()));

    Passwords(MeterRegistry meters) {
        this.checks = Counter.builder("redress.password.checks")
                .description("Password hashes computed to check a sign-in")
                .register(meters);
    }

    String hash(String password) {
        return inTurn(() -> argon2.encode(password));
    }

    /** False without a stored hash, after the same work. */
    boolean matches(String password, Optional<String> stored) {
        var hash = stored.orElseGet(decoy);
        var same = inTurn(() -> argon2.matches(password, hash));
        checks.increment();
        return same && stored.isPresent();
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!room.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "SIGN_IN_BUSY").header("Retry-After", "5");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected to wait for a turn, but was interrupted", e);
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
