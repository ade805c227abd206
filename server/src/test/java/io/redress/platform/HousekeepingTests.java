package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.People;
import io.redress.RedressTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No table grows for ever with what is of no use any more. */
@RedressTest
class HousekeepingTests {

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    JdbcClient database;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    private final UUID owner = UUID.randomUUID();

    @Test
    @DisplayName("O5 however many keys are old, all of them go and no young one")
    void everyBatchGoes() {
        keys(2 * Housekeeping.BATCH + 1, Duration.ofDays(8));
        keys(3, Duration.ofDays(6));

        housekeeping.everyHour();

        assertThat(count("platform.idempotency WHERE owner = ?", owner)).isEqualTo(3);
    }

    @Test
    @DisplayName("O5 A1 a session that has run out goes, one in use stays")
    void oldSessionsGo() {
        var lin = people.buyer().id().value();
        session(lin, Duration.ofHours(1), Duration.ofHours(-1));
        session(lin, Duration.ofHours(13), Duration.ofDays(1));
        session(lin, Duration.ofHours(1), Duration.ofDays(1));

        housekeeping.everyHour();

        assertThat(count("parties.session WHERE account = ?", lin)).isOne();
    }

    @Test
    @DisplayName("O5 A1 a count of failed sign-ins goes when it counts no more")
    void oldAttemptsGo() {
        var old = attempt(Duration.ofHours(25));
        var young = attempt(Duration.ofHours(23));

        housekeeping.everyHour();

        assertThat(count("parties.sign_in_attempt WHERE key = ?", old)).isZero();
        assertThat(count("parties.sign_in_attempt WHERE key = ?", young)).isOne();
    }

    @Test
    @DisplayName("O5 C5 a draft nobody has touched for a month goes, and a finished import after a quarter")
    void oldDraftsAndImportsGo() {
        draft(Duration.ofDays(31));
        draft(Duration.ofDays(29));
        var old = imported(Duration.ofDays(91));
        var young = imported(Duration.ofDays(89));

        housekeeping.everyHour();

        assertThat(count("cases.draft WHERE owner = ?", owner)).isOne();
        assertThat(count("orders.import_file WHERE source = ?", old)).isZero();
        assertThat(count("orders.import_file WHERE source = ?", young)).isOne();
    }

    @Test
    @DisplayName("O5 days of case numbers go, the newest week stays")
    void oldDaysOfNumbersGo() {
        var last = LocalDate.of(2099, 1, 31);
        List.of(0, 7, 8)
                .forEach(back -> database.sql("INSERT INTO cases.case_serial (day, next) VALUES (?, 1)")
                        .params(last.minusDays(back))
                        .update());

        housekeeping.everyHour();

        assertThat(count("cases.case_serial WHERE day >= ?", last.minusDays(30)))
                .isEqualTo(2);
        database.sql("DELETE FROM cases.case_serial WHERE day >= ?")
                .params(last.minusDays(30))
                .update();
    }

    @Test
    @DisplayName("O5 a chore that fails keeps no other from its work")
    void oneFailureStopsNothing() {
        var done = new ArrayList<Integer>();
        Chore failing = chore(() -> {
            throw new IllegalStateException("Expected to fail");
        });

        new Housekeeping(List.of(failing, chore(() -> done.add(1)))).everyHour();

        assertThat(done).hasSize(1);
    }

    private static Chore chore(Runnable work) {
        return new Chore() {
            @Override
            public String what() {
                return "nothing";
            }

            @Override
            public int sweep(int most) {
                work.run();
                return 0;
            }
        };
    }

    private void keys(int count, Duration age) {
        database.sql("""
                        INSERT INTO platform.idempotency (owner, key, print, made_at)
                        SELECT ?, gen_random_uuid()::text, 'p', ? FROM generate_series(1, ?)
                        """).params(owner, ago(age), count).update();
    }

    private void session(UUID account, Duration idle, Duration left) {
        database.sql("INSERT INTO parties.session VALUES (?, ?, ?, ?, ?)")
                .params(hash(), account, ago(Duration.ofDays(2)), ago(idle), ago(left.negated()))
                .update();
    }

    private byte[] attempt(Duration age) {
        var key = hash();
        database.sql("INSERT INTO parties.sign_in_attempt VALUES (?, 9, ?, ?)")
                .params(key, ago(age), ago(age))
                .update();
        return key;
    }

    private void draft(Duration age) {
        database.sql("INSERT INTO cases.draft VALUES (?, ?, '{}', 1, ?)")
                .params(UUID.randomUUID(), owner, ago(age))
                .update();
    }

    private byte[] imported(Duration age) {
        var source = hash();
        database.sql("INSERT INTO orders.import_file VALUES (?, 1, 1, 0, 0, 0, 0, ?)")
                .params(source, ago(age))
                .update();
        return source;
    }

    private long count(String of, Object key) {
        return database.sql("SELECT count(*) FROM " + of)
                .params(List.of(key))
                .query(Long.class)
                .single();
    }

    private static byte[] hash() {
        return UUID.randomUUID().toString().substring(0, 32).getBytes(StandardCharsets.US_ASCII);
    }

    private OffsetDateTime ago(Duration age) {
        return clock.instant().minus(age).atOffset(ZoneOffset.UTC);
    }
}
