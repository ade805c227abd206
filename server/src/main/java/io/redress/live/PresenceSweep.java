package io.redress.live;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets who had which case open: rows of the last minute are all anybody asks for. */
@Component
class PresenceSweep {

    private final JdbcClient database;
    private final Clock clock;

    PresenceSweep(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
    void forget() {
        database.sql("DELETE FROM live.presence WHERE seen_at < ?")
                .param(Timestamp.from(clock.instant().minus(Presence.LASTS)))
                .update();
    }
}
