package io.redress.notices;

import io.redress.cases.FeedPosition;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the record has been followed, and which server may go on. */
@Repository
class FollowerStore {

    /** Any number that no other lock of the database uses. */
    private static final long LOCK = 0x7264_6E6FL;

    private final JdbcClient database;

    FollowerStore(JdbcClient database) {
        this.database = database;
    }

    /** Until the end of the transaction; a server that dies lets go. */
    boolean isLeader() {
        return database.sql("SELECT pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    Optional<FeedPosition> position() {
        return database.sql("SELECT position FROM notices.follower")
                .query(String.class)
                .optional()
                .map(FeedPosition::decode);
    }

    void begin(FeedPosition at) {
        database.sql("INSERT INTO notices.follower (position) VALUES (?)")
                .param(at.encode())
                .update();
    }

    /** Breaks the transaction when somebody else has moved on: what was done in it must not be done twice. */
    void move(FeedPosition from, FeedPosition to) {
        var moved = database.sql("UPDATE notices.follower SET position = ? WHERE position = ?")
                .params(to.encode(), from.encode())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("Expected the follower to be at " + from + ", but it was not");
        }
    }
}
