package io.redress.cases;

import io.redress.rulebook.ClockName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks ahead at what will fall due, for whoever warns of it. Only for the house itself; asks nobody's permission. */
@Component
public class RunningDeadlines {

    private final JdbcClient database;

    RunningDeadlines(JdbcClient database) {
        this.database = database;
    }

    /**
     * Deadlines due after {@code from} up to and including {@code to}, the earliest first: at most {@code most}, and
     * those due at the same instant as the last one besides.
     */
    public List<RunningDeadline> between(Instant from, Instant to, int most) {
        return database.sql("""
                        SELECT d.case_id, d.kind, d.due_at, d.whose, f.number, f.buyer, f.shop,
                               f.told_at IS NOT NULL AS told, f.department, f.owner, f.adjudicator
                        FROM (SELECT * FROM cases.deadline WHERE due_at > :from AND due_at <= :to
                              ORDER BY due_at FETCH FIRST :most ROWS WITH TIES) d
                        JOIN cases.case_file f ON f.id = d.case_id
                        ORDER BY d.due_at, d.case_id
                        """)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("most", most)
                .query((row, no) -> deadline(row))
                .list();
    }

    private static RunningDeadline deadline(ResultSet row) throws SQLException {
        var concerned = Concerned.of(row);
        return new RunningDeadline(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("number"),
                ClockName.valueOf(row.getString("kind")),
                Turn.valueOf(row.getString("whose")),
                row.getTimestamp("due_at").toInstant(),
                concerned.guard(),
                concerned.owner(),
                concerned.adjudicator());
    }
}
