package io.redress.cases;

import io.redress.parties.AccountId;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Page;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of the staff looked at which case (查阅记录). Written before the reader gets to see anything. */
@Component
class CaseReadings {

    private final JdbcClient database;

    CaseReadings(JdbcClient database) {
        this.database = database;
    }

    /** @param what the part that was read: {@code case}, {@code timeline}, {@code version} */
    void record(CaseId read, AccountId reader, Instant at, String what) {
        database.sql("INSERT INTO cases.case_reading (case_id, reader, at, what) VALUES (?, ?, ?, ?)")
                .params(read.value(), reader.value(), Timestamp.from(at), what)
                .update();
    }

    /** Newest first. */
    Page<CaseReading> page(CaseId of, Cursor from, Limit limit) {
        var before = from.isStart() ? Long.MAX_VALUE : from.number(0);
        var rows = database.sql("""
                        SELECT id, reader, at, what FROM cases.case_reading
                        WHERE case_id = ? AND id < ? ORDER BY id DESC LIMIT ?
                        """)
                .params(of.value(), before, limit.plusOne())
                .query((row, no) -> new CaseReading(
                        row.getLong(1),
                        new AccountId(row.getObject(2, UUID.class)),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4)))
                .list();
        return Page.of(rows, limit, last -> Cursor.of(last.no()));
    }
}
