package io.redress.cases;

import io.redress.kernel.ReadableNumber;
import io.redress.platform.Chore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands out case numbers of a day. Takes them from the database in blocks, so that most filings need no trip for one; a
 * restart skips the rest of a block. A number is a name, not a count.
 */
@Component
class CaseSerials implements Chore {

    /** A busy second's filings; a restart wastes fewer numbers than that. */
    private static final int BLOCK = 64;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The clock never goes back a day; a week leaves room for servers whose clocks differ. */
    private static final int KEPT_DAYS = 7;

    private record Block(LocalDate day, long next, long end) {}

    private final JdbcClient database;
    private Block block = new Block(LocalDate.EPOCH, 0, 0);

    CaseSerials(JdbcClient database) {
        this.database = database;
    }

    /** The next number of that instant's day in Asia/Shanghai, e.g. {@code TS-20261113-0187-K}. */
    String next(Instant now) {
        return next(LocalDate.ofInstant(now, ZONE));
    }

    private synchronized String next(LocalDate day) {
        if (!block.day.equals(day) || block.next == block.end) {
            block = take(day);
        }
        var serial = block.next;
        block = new Block(day, serial + 1, block.end);
        return ReadableNumber.of("TS", day, serial).toString();
    }

    @Override
    public String what() {
        return "days of case numbers";
    }

    @Override
    public int sweep(int most) {
        return database.sql("""
                        DELETE FROM cases.case_serial WHERE day IN (
                            SELECT day FROM cases.case_serial WHERE day < (SELECT max(day) FROM cases.case_serial) - :kept
                            LIMIT :most)
                        """).param("kept", KEPT_DAYS).param("most", most).update();
    }

    private Block take(LocalDate day) {
        var end = database.sql("""
                        INSERT INTO cases.case_serial (day, next) VALUES (:day, 1 + :block)
                        ON CONFLICT (day) DO UPDATE SET next = case_serial.next + :block
                        RETURNING next
                        """)
                .param("day", day)
                .param("block", BLOCK)
                .query(Long.class)
                .single();
        return new Block(day, end - BLOCK, end);
    }
}
