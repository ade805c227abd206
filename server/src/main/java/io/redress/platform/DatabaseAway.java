package io.redress.platform;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;

/**
 * Tells whether something failed because the database was not there: a restart, a crash, a network cut. That is
 * nobody's fault and passes; whether what was asked has been done is unknown, so that callers repeat it under the same
 * key.
 */
final class DatabaseAway {

    /** SQL standard: connection exceptions. */
    private static final String CONNECTION = "08";

    /** PostgreSQL: shut down by an administrator, by a crash, not up yet, no connection left. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

    /** Seconds: a killed server of our own is back after two or three. */
    private static final String RETRY_AFTER = "2";

    private DatabaseAway() {}

    static Optional<Problem> problemIn(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if ((at instanceof SQLException sql && isAway(sql)) || at instanceof TimeoutException) {
                return Optional.of(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "DATABASE_AWAY")
                        .header("Retry-After", RETRY_AFTER));
            }
        }
        return Optional.empty();
    }

    private static boolean isAway(SQLException fault) {
        var state = fault.getSQLState();
        return state != null && (state.startsWith(CONNECTION) || STATES.contains(state));
    }
}
