package io.redress.bench;

import java.util.List;

/** Cases that were there before: rows as the product writes them, made by the database itself. */
final class CasePreload {

    private CasePreload() {}

    static List<String> statements(int cases) {
        return List.of("""
                INSERT INTO cases.case_file (id, number, version, state, whose_turn, next_due, buyer, shop, order_id,
                    order_line, order_number, title, type, department, opened_at, updated_at, told_at)
                SELECT gen_random_uuid(), 'TS-OLD-' || i, 4, 'ADJUDICATING', 'PLATFORM',
                    now() + interval '60 days' + random() * interval '300 days', gen_random_uuid(), gen_random_uuid(),
                    gen_random_uuid(), 1, 'OLD' || i, 'a kettle', 'quality', 'quality',
                    now() - random() * interval '300 days', now(), now()
                FROM generate_series(1, %d) i
                """.formatted(cases), """
                INSERT INTO cases.case_event (case_id, seq, type, body, at, account, side, written_in)
                SELECT id, seq, 'Said', jsonb_build_object('event', 'Said', 'text', repeat('old text ', 25)), opened_at,
                    buyer, 'BUYER', '0'
                FROM cases.case_file, generate_series(1, 4) seq WHERE number LIKE 'TS-OLD-%'
                """, """
                INSERT INTO cases.deadline (case_id, kind, due_at, whose, rule, outcome)
                SELECT id, 'DECISION', next_due, 'PLATFORM', '2026-02-01', 'ESCALATE'
                FROM cases.case_file WHERE number LIKE 'TS-OLD-%'
                """, "ANALYZE");
    }
}
