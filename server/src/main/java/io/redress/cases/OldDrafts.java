package io.redress.cases;

import io.redress.platform.Chore;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts that nobody has touched for as long as the files handed in for them are kept. */
@Component
class OldDrafts implements Chore {

    /** A month, as for files that belong to no case yet; longer than most windows for filing. */
    static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient database;
    private final Clock clock;

    OldDrafts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "drafts";
    }

    @Override
    public int sweep(int most) {
        var before = Timestamp.from(clock.instant().minus(KEPT));
        var complaints = database.sql("""
                        DELETE FROM cases.draft WHERE id IN (
                            SELECT id FROM cases.draft WHERE updated_at < ?
                            ORDER BY updated_at LIMIT ? FOR UPDATE SKIP LOCKED)
                        """).params(before, most).update();
        var decisions = database.sql("""
                        DELETE FROM cases.decision_draft WHERE (case_id, author) IN (
                            SELECT case_id, author FROM cases.decision_draft WHERE updated_at < ?
                            ORDER BY updated_at LIMIT ? FOR UPDATE SKIP LOCKED)
                        """).params(before, most - complaints).update();
        return complaints + decisions;
    }
}
