package io.redress.bench;

import io.redress.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The limit: the rows of a case written by pgbench, one prepared statement and one commit a transition, with a version
 * check, an event of the usual size and a deadline started or stopped.
 */
final class CaseLimit {

    /** The transitions of pgbench's case; the product's has nine, so transitions are compared. */
    private static final int STEPS = 6;

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");

    private CaseLimit() {}

    /** The better of 8 and 16 clients. */
    static Figures best(EmbeddedPostgres.Access access, Duration length) throws IOException, InterruptedException {
        var eight = run(access, length, 8);
        var sixteen = run(access, length, 16);
        return eight.perSecond() > sixteen.perSecond() ? eight : sixteen;
    }

    private static Figures run(EmbeddedPostgres.Access access, Duration length, int clients)
            throws IOException, InterruptedException {
        var script = Files.createTempFile("case6", ".sql");
        Files.writeString(script, script());
        var said = Pgbench.run(
                access,
                List.of(
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        "" + clients,
                        "-j",
                        "2",
                        "-T",
                        "" + length.toSeconds(),
                        "-f",
                        script.toString()));
        Files.delete(script);
        var cases = Pgbench.number(RATE, said);
        var latency = Pgbench.number(LATENCY, said) / STEPS;
        return new Figures(cases * STEPS, latency, Double.NaN);
    }

    private static String script() {
        var filed = "{\"event\":\"Filed\",\"description\":\"" + "a kettle that does not boil ".repeat(36) + "\"}";
        var moved = "{\"event\":\"Moved\",\"reason\":\"" + "a reason in plain words ".repeat(16) + "\"}";
        var script = new StringBuilder(open(filed));
        for (var version = 1; version < STEPS; version++) {
            script.append(move(moved, version, version % 2 == 0 ? start(version) : stop(version - 1)));
        }
        return script.toString();
    }

    private static String open(String event) {
        return """
                WITH f AS (INSERT INTO cases.case_file (id, number, version, state, whose_turn, next_due, buyer, shop,
                    order_id, order_line, order_number, title, type, department, opened_at, updated_at, filing_key,
                    filing_body)
                  SELECT gen_random_uuid(), gen_random_uuid()::text, 1, 'SCREENING', 'PLATFORM',
                    now() + interval '4 days', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, 'N1',
                    'a kettle', 'quality', 'quality', now(), now(), gen_random_uuid(), gen_random_uuid() RETURNING id),
                e AS (INSERT INTO cases.case_event
                    (case_id, seq, type, body, at, account, side, request_key, request_body, written_in)
                  SELECT id, 1, 'Filed', '%s', now(), id, 'BUYER', id, id, '0' FROM f),
                d AS (INSERT INTO cases.deadline (case_id, kind, due_at, whose, rule, outcome)
                  SELECT id, 'D0', now() + interval '4 days', 'PLATFORM', '2026-02-01', 'ACCEPT_FILING' FROM f)
                SELECT id FROM f \\gset
                """.formatted(event);
    }

    private static String move(String event, int version, String deadline) {
        return """
                WITH f AS (UPDATE cases.case_file SET version = %2$d + 1, state = 'S%2$d', whose_turn = 'SELLER',
                    next_due = now() + interval '3 days', updated_at = now()
                  WHERE id = :id AND version = %2$d RETURNING id),
                e AS (INSERT INTO cases.case_event
                    (case_id, seq, type, body, at, account, side, request_key, request_body, written_in)
                  SELECT id, %2$d + 1, 'Moved', '%1$s', now(), id, 'SELLER', id, id, '0' FROM f)%3$s
                SELECT id FROM f;
                """.formatted(event, version, deadline);
    }

    private static String start(int number) {
        return """
                , d AS (INSERT INTO cases.deadline (case_id, kind, due_at, whose, rule, outcome)
                  SELECT id, 'D%d', now() + interval '3 days', 'SELLER', '2026-02-01', 'GO_TO_PLATFORM' FROM f)""".formatted(number);
    }

    private static String stop(int number) {
        return """
                , d AS (DELETE FROM cases.deadline WHERE case_id = :id AND kind = 'D%d')""".formatted(number);
    }
}
