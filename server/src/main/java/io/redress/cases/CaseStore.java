package io.redress.cases;

import io.redress.parties.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads cases back. Everything about a case is the fold of its events; only {@link CaseJournal} writes them. */
@Component
class CaseStore {

    private final JdbcClient database;
    private final EventCodec codec;

    CaseStore(JdbcClient database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /** All events of a case up to and including a version, oldest first; empty when there is no such case. */
    List<StoredEvent> events(CaseId id, long upTo) {
        return database.sql("""
                        SELECT case_id, seq, body, at, account, side, request_key, request_body FROM cases.case_event
                        WHERE case_id = ? AND seq <= ? ORDER BY seq
                        """)
                .params(id.value(), upTo)
                .query((row, no) -> event(row))
                .list();
    }

    /** Some events after a version, oldest first. */
    List<StoredEvent> events(CaseId id, long after, int limit) {
        return database.sql("""
                        SELECT case_id, seq, body, at, account, side, request_key, request_body FROM cases.case_event
                        WHERE case_id = ? AND seq > ? ORDER BY seq LIMIT ?
                        """)
                .params(id.value(), after, limit)
                .query((row, no) -> event(row))
                .list();
    }

    /** The version of a case now; 0 when there is no such case. */
    long version(CaseId id) {
        return database.sql("SELECT version FROM cases.case_file WHERE id = ?")
                .param(id.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Deadlines that have run out, in the order they did, each with its case's events. One round trip. */
    List<DueCase> due(Instant now, Set<CaseId> but, int limit) {
        var due = new DueCases();
        database.sql("""
                        WITH due AS (
                            SELECT case_id, kind, due_at FROM cases.deadline
                            WHERE due_at <= ? AND case_id <> ALL (?::uuid[])
                            ORDER BY due_at, case_id LIMIT ?
                        )
                        SELECT e.case_id, e.seq, e.body, e.at, e.account, e.side, e.request_key, e.request_body,
                               due.kind, due.due_at
                        FROM due JOIN cases.case_event e USING (case_id)
                        ORDER BY due.due_at, e.case_id, due.kind, e.seq
                        """)
                .params(Timestamp.from(now), but.stream().map(CaseId::value).toArray(UUID[]::new), limit)
                .query((RowCallbackHandler) row -> due.add(
                        row.getString("kind"), row.getTimestamp("due_at").toInstant(), unread(row)));
        return due.list();
    }

    Optional<CaseId> byNumber(String number) {
        return one("SELECT id FROM cases.case_file WHERE number = ?", number);
    }

    /** The case that was opened under this key. */
    Optional<CaseId> byFilingKey(UUID key) {
        return one("SELECT id FROM cases.case_file WHERE filing_key = ?", key);
    }

    /** The open case of this buyer about the same thing (C5). */
    Optional<CaseId> open(Matter matter) {
        return one(
                """
                SELECT id FROM cases.case_file
                WHERE order_id = ? AND order_line = ? AND type = ? AND buyer = ? AND closed_at IS NULL
                """,
                matter.order().value(),
                matter.line(),
                matter.type().value(),
                matter.buyer().value());
    }

    private Optional<CaseId> one(String sql, Object... params) {
        return database.sql(sql).params(params).query(UUID.class).optional().map(CaseId::new);
    }

    private StoredEvent event(ResultSet row) throws SQLException {
        return unread(row).read(codec);
    }

    private static UnreadEvent unread(ResultSet row) throws SQLException {
        var stamp = new Stamp(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                Side.valueOf(row.getString("side")),
                new AccountId(row.getObject("account", UUID.class)));
        return new UnreadEvent(
                row.getLong("seq"),
                stamp,
                row.getString("body"),
                row.getObject("request_key", UUID.class),
                row.getObject("request_body", UUID.class));
    }
}
