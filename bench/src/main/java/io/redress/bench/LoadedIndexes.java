package io.redress.bench;

import io.redress.postgres.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The indexes of the tables that are filled in bulk: taken away before and made again from their own definition
 * afterwards, which is quicker. Those of keys stay.
 */
final class LoadedIndexes {

    private static final String TABLES = "('cases.case_file'::regclass, 'cases.case_event'::regclass,"
            + " 'orders.purchase'::regclass, 'evidence.item'::regclass, 'notices.notice'::regclass)";

    private final EmbeddedPostgres.Access access;

    LoadedIndexes(EmbeddedPostgres.Access access) {
        this.access = access;
    }

    /** Takes them away; gives the statements that make them again. */
    List<String> drop() throws SQLException {
        var made = new ArrayList<String>();
        var names = new ArrayList<String>();
        try (var database = BulkLoad.open(access);
                var sql = database.createStatement()) {
            try (var rows = sql.executeQuery("""
                    SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i
                    WHERE NOT i.indisprimary AND i.indrelid IN %s
                      AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)
                    ORDER BY i.indrelid, i.indexrelid""".formatted(TABLES))) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                    made.add(rows.getString(2));
                }
            }
            for (var name : names) sql.execute("DROP INDEX " + name);
        }
        return made;
    }

    /** What the database would do by itself soon after. */
    List<String> vacuums() {
        return List.of(
                "VACUUM ANALYZE cases.case_event",
                "VACUUM ANALYZE orders.purchase",
                "VACUUM ANALYZE evidence.item",
                "VACUUM ANALYZE evidence.snapshot_body",
                "VACUUM ANALYZE cases.case_file",
                "VACUUM ANALYZE notices.notice",
                "VACUUM ANALYZE cases.case_reading",
                "VACUUM ANALYZE orders.logistics_event",
                "VACUUM ANALYZE");
    }
}
