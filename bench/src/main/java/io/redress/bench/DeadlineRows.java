package io.redress.bench;

/** Rows for the deadline bench, made by the database itself. */
final class DeadlineRows {

    /** Takes the limit's deadlines away, fired or not: the product could not read their cases. */
    static final String NO_LIMIT =
            "DELETE FROM cases.deadline d USING cases.case_file f WHERE f.id = d.case_id AND f.order_number = 'L'";

    private DeadlineRows() {}

    /** Deadlines that nobody will live to see in this run. */
    static String farAway(int count) {
        return """
                INSERT INTO cases.deadline (case_id, kind, due_at, whose, rule, outcome)
                SELECT gen_random_uuid(), 'ANSWER', now() + interval '5 years' + random() * interval '300 days', 'SELLER',
                    '2026-02-01', 'GO_TO_PLATFORM'
                FROM generate_series(1, %d)
                """.formatted(Math.max(0, count));
    }

    /** Cases with one event and a deadline that ran out. */
    static String runOut(int count) {
        return """
                WITH f AS (INSERT INTO cases.case_file (id, number, version, state, whose_turn, next_due, buyer, shop,
                        order_id, order_line, order_number, title, type, department, opened_at, updated_at)
                    SELECT gen_random_uuid(), gen_random_uuid()::text, 1, 'SCREENING', 'PLATFORM', now(),
                        gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, 'L', 'a kettle', 'quality', 'quality',
                        now(), now()
                    FROM generate_series(1, %d) RETURNING id),
                e AS (INSERT INTO cases.case_event (case_id, seq, type, body, at, account, side, written_in)
                    SELECT id, 1, 'Filed', '{}', now(), id, 'BUYER', '0' FROM f)
                INSERT INTO cases.deadline (case_id, kind, due_at, whose, rule, outcome)
                SELECT id, 'SCREENING', now() - interval '30 years' + random() * interval '1 day', 'PLATFORM',
                    '2026-02-01', 'ACCEPT_FILING' FROM f
                """.formatted(count);
    }
}
