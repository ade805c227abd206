package io.redress.orders;

import io.redress.platform.Chore;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is known of files that were imported long ago. Handing one in again reads it again, which changes nothing: the
 * newest word about an order counts. A file that was never finished keeps its place.
 */
@Component
class OldImports implements Chore {

    /** A quarter: longer than anybody looks for what became of a file. */
    static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    OldImports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "finished imports";
    }

    @Override
    public int sweep(int most) {
        return jdbc.sql("""
                        DELETE FROM orders.import_file WHERE source IN (
                            SELECT source FROM orders.import_file WHERE finished_at < ?
                            ORDER BY finished_at LIMIT ? FOR UPDATE SKIP LOCKED)
                        """)
                .params(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC), most)
                .update();
    }
}
