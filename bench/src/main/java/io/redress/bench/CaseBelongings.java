package io.redress.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The statements that copy what belongs to a case: its evidence, what was told of it, and what it cost the shop. */
record CaseBelongings(CaseTemplate of) {

    List<String> statements() throws SQLException {
        var all = new ArrayList<String>();
        all.addAll(evidence());
        all.addAll(notices());
        all.addAll(deductions());
        return all;
    }

    private List<String> evidence() throws SQLException {
        var all = new ArrayList<String>();
        for (var row : of.rows("""
                SELECT i.*, convert_from(b.body, 'UTF8') AS snapshot FROM evidence.item i
                LEFT JOIN evidence.snapshot_body b USING (sha256) WHERE i.subject_id = '%s'""")) {
            var stencil = of.stencil(1, row.time("attached_at"));
            var snapshot = row.text("snapshot");
            all.add("""
                    WITH s AS MATERIALIZED (
                        SELECT c.n, c.id, c.buyer, c.shop, c.seller, c.agent, c.department, c.opened, t.body, %s AS hash
                        FROM bench.copy c, LATERAL (SELECT %s AS body) t WHERE c.story = %d),
                    kept AS (
                        INSERT INTO evidence.snapshot_body (sha256, body) SELECT hash, body FROM s
                        WHERE body IS NOT NULL ON CONFLICT DO NOTHING)
                    INSERT INTO evidence.item (id, name, note, category, kind, media_type, bytes, sha256, display_type,
                        display_sha256, thumbnail_sha256, width, height, frames, location_removed, uploaded_by,
                        uploaded_at, subject_kind, subject_id, attached_by, attached_at, guard_buyer, guard_shop,
                        guard_handlers, guard_department)
                    SELECT %s, i.name, i.note, i.category, i.kind, i.media_type, coalesce(octet_length(c.body), i.bytes),
                        coalesce(c.hash, i.sha256), i.display_type, i.display_sha256, i.thumbnail_sha256, i.width,
                        i.height, i.frames, i.location_removed, %s, c.opened, i.subject_kind, c.id, %s, c.opened, c.buyer,
                        c.shop, i.guard_handlers, c.department
                    FROM evidence.item i, s c WHERE i.id = '%s'""".formatted(
                    snapshot.isEmpty() ? "NULL" : "encode(sha256(t.body), 'hex')",
                    snapshot.isEmpty() ? "NULL::bytea" : "convert_to(%s, 'UTF8')".formatted(stencil.sql(snapshot)),
                    of.story(),
                    of.account(row.text("id")),
                    of.account(row.text("uploaded_by")),
                    of.account(row.text("attached_by")),
                    row.text("id")));
        }
        return all;
    }

    /** For a quarter of the cases; nobody keeps them for ever. */
    private List<String> notices() throws SQLException {
        var all = new ArrayList<String>();
        for (var row : of.rows("SELECT n.*, facts::text AS said FROM notices.notice n WHERE case_id = '%s'")) {
            var stencil = of.stencil(1, row.time("created_at"));
            all.add("""
                    INSERT INTO notices.notice (id, recipient, case_id, case_number, kind, cause, facts, created_at,
                        in_app, read_at, mail, mail_next)
                    SELECT gen_random_uuid(), %s, c.id, c.number, '%s', %s, (%s)::jsonb, %s, true,
                        CASE WHEN c.n %% 8 = 0 THEN c.now END, 'NONE', c.now
                    FROM bench.copy c WHERE c.story = %d AND c.n %% 4 = 0 ON CONFLICT DO NOTHING""".formatted(
                            of.account(row.text("recipient")),
                            row.text("kind"),
                            stencil.sql(row.text("cause")),
                            stencil.sql(row.text("said")),
                            of.moment(2),
                            of.story()));
        }
        return all;
    }

    private List<String> deductions() throws SQLException {
        var all = new ArrayList<String>();
        for (var row : of.rows("SELECT d.*, body::text AS said FROM penalties.deduction d WHERE case_id = '%s'")) {
            var extended = new HashMap<>(of.exchanged());
            extended.put(row.text("id"), "bench.uuid('d', c.n)");
            var stencil = new Stencil(extended, of.moment(9), row.time("at"));
            all.add("""
                    INSERT INTO penalties.shop (shop, version) SELECT DISTINCT c.shop, 1 FROM bench.copy c
                    WHERE c.story = %1$d ON CONFLICT DO NOTHING;
                    INSERT INTO penalties.deduction (id, shop, case_id, tariff, category, year, points, at, body)
                    SELECT bench.uuid('d', c.n), c.shop, c.id, '%2$s', '%3$s', %4$d, %5$d, %6$s, (%7$s)::jsonb
                    FROM bench.copy c WHERE c.story = %1$d""".formatted(
                            of.story(),
                            row.text("tariff"),
                            row.text("category"),
                            row.number("year"),
                            row.number("points"),
                            stencil.moment(),
                            stencil.sql(row.text("said"))));
        }
        return all;
    }
}
