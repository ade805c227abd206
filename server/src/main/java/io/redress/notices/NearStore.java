package io.redress.notices;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code notices.announced}. */
@Repository
class NearStore {

    /** How late the mark may be when nothing was near: a write a minute, not five a second. */
    private static final Duration COARSE = Duration.ofMinutes(1);

    private final JdbcClient database;

    NearStore(JdbcClient database) {
        this.database = database;
    }

    Optional<Instant> announcedTo(String lead) {
        return database.sql("SELECT due_to FROM notices.announced WHERE lead = ?")
                .param(lead)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    Instant begin(String lead, Instant at) {
        database.sql("INSERT INTO notices.announced (lead, due_to) VALUES (?, ?)")
                .params(lead, Timestamp.from(at))
                .update();
        return at;
    }

    boolean isWorthMoving(Instant from, Instant to) {
        return Duration.between(from, to).compareTo(COARSE) > 0;
    }

    void move(String lead, Instant from, Instant to) {
        var moved = database.sql("UPDATE notices.announced SET due_to = ? WHERE lead = ? AND due_to = ?")
                .params(Timestamp.from(to), lead, Timestamp.from(from))
                .update();
        if (moved != 1) {
            throw new IllegalStateException("Expected deadlines to be announced to " + from + ", but they were not");
        }
    }
}
