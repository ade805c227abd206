package io.redress.parties;

import io.redress.platform.Chore;
import io.redress.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down: after some failures every further one doubles the wait, per name and per address. A name is
 * counted whether or not somebody has it, so the lock tells nothing. Persisted: a restart forgives nobody.
 *
 * <p>An attempt is counted before the password is looked at and forgiven after a success, so that guesses sent at the
 * same moment all count.
 */
@Component
class SignInAttempts implements Chore {

    /** A person who mistypes gets this many tries for free. */
    static final int FREE_FOR_NAME = 5;

    /** An office or a carrier shares one address. */
    static final int FREE_FOR_ADDRESS = 30;

    static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    /** Longer would let a stranger shut an owner out for a working day. */
    static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** A count without a failure for this long starts again. */
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private final JdbcClient db;
    private final Clock clock;

    SignInAttempts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Counts an attempt, or refuses it with 429 {@code TOO_MANY_ATTEMPTS} while the name or the address has to wait. In
     * a transaction of its own: a refused sign-in keeps its count.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = Problem.class)
    public void begin(String name, String address) {
        var now = clock.instant();
        count(nameKey(name), FREE_FOR_NAME, now);
        count(addressKey(address), FREE_FOR_ADDRESS, now);
    }

    /** A right password clears the name and takes its one attempt off the address. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String name, String address) {
        db.sql("delete from parties.sign_in_attempt where key = :key")
                .param("key", nameKey(name))
                .update();
        db.sql("""
                update parties.sign_in_attempt set failures = greatest(0, failures - 1), locked_until = last_at
                where key = :key
                """).param("key", addressKey(address)).update();
    }

    @Override
    public String what() {
        return "counts of failed sign-ins";
    }

    @Override
    public int sweep(int most) {
        return db.sql("""
                delete from parties.sign_in_attempt where key in (
                  select key from parties.sign_in_attempt where last_at < :before
                  order by last_at limit :most for update skip locked)
                """)
                .param("before", utc(clock.instant().minus(FORGOTTEN_AFTER)))
                .param("most", most)
                .update();
    }

    private void count(byte[] key, int free, Instant now) {
        var counted = db.sql("""
                insert into parties.sign_in_attempt as a (key, failures, last_at, locked_until)
                values (:key, 1, :now, :now)
                on conflict (key) do update set
                  failures = case when a.last_at < :forgotten then 1 else a.failures + 1 end,
                  last_at = :now,
                  locked_until = case
                    when a.last_at < :forgotten or a.failures + 1 < :free then :now
                    else :now + least(:longest, :first * power(2, least(a.failures + 1 - :free, 20))) * interval '1 second'
                  end
                where a.locked_until <= :now
                returning failures
                """)
                .param("key", key)
                .param("now", utc(now))
                .param("forgotten", utc(now.minus(FORGOTTEN_AFTER)))
                .param("free", free)
                .param("first", (double) FIRST_WAIT.toSeconds())
                .param("longest", (double) LONGEST_WAIT.toSeconds())
                .query(Integer.class)
                .optional();
        if (counted.isEmpty()) throw locked(key, now);
    }

    private Problem locked(byte[] key, Instant now) {
        var until = db.sql("select locked_until from parties.sign_in_attempt where key = :key")
                .param("key", key)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(now);
        var seconds = Math.max(1, Duration.between(now, until).toSeconds() + 1);
        return Problem.of(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_ATTEMPTS")
                .with("retryAfterSeconds", seconds)
                .header("Retry-After", Long.toString(seconds));
    }

    /** Hashed, because people type passwords into the name field. */
    private static byte[] nameKey(String name) {
        return Tokens.hash("name:" + AccountNames.folded(name));
    }

    private static byte[] addressKey(String address) {
        return Tokens.hash("address:" + address);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
