package io.redress.bench;

import io.redress.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The limit: batches of 100 due rows taken with SKIP LOCKED, their cases moved, two events and a next deadline each,
 * one statement and one commit a batch, by pgbench.
 */
final class DeadlineLimit {

    private static final int BATCH = 100;
    private static final int CLIENTS = 2;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private static final String FIRE =
            """
            WITH due AS (DELETE FROM cases.deadline WHERE (case_id, kind) IN (SELECT case_id, kind FROM cases.deadline
                WHERE due_at <= now() - interval '20 years' ORDER BY due_at LIMIT 100 FOR UPDATE SKIP LOCKED)
                RETURNING case_id),
            f AS (UPDATE cases.case_file SET version = version + 2, state = 'AWAITING_ANSWER', whose_turn = 'SELLER',
                next_due = now() + interval '3 days', updated_at = now()
                FROM due WHERE id = case_id AND version = 1 RETURNING id),
            e AS (INSERT INTO cases.case_event (case_id, seq, type, body, at, account, side, written_in)
                SELECT id, seq, 'Fired', '%s', now(), id, 'CLOCK', '0' FROM f, generate_series(2, 3) seq)
            INSERT INTO cases.deadline (case_id, kind, due_at, whose, rule, outcome)
            SELECT id, 'ANSWER', now() + interval '3 days', 'SELLER', '2026-02-01', 'GO_TO_PLATFORM' FROM f;
            """.formatted("{\"event\":\"Fired\",\"basis\":\"" + "as the clock says ".repeat(12) + "\"}");

    private DeadlineLimit() {}

    /** Deadlines a second. */
    static double run(EmbeddedPostgres.Access access, int due) throws IOException, InterruptedException, SQLException {
        execute(access, DeadlineRows.runOut(due));
        execute(access, "ANALYZE");
        var script = Files.createTempFile("deadlines", ".sql");
        Files.writeString(script, FIRE);
        var batches = due / BATCH / CLIENTS;
        var said = Pgbench.run(
                access,
                List.of(
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        "" + CLIENTS,
                        "-j",
                        "2",
                        "-t",
                        "" + batches,
                        "-f",
                        script.toString()));
        Files.delete(script);
        execute(access, DeadlineRows.NO_LIMIT);
        return Pgbench.number(RATE, said) * BATCH;
    }

    private static void execute(EmbeddedPostgres.Access access, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
