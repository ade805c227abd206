package io.redress;

import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells whether anything was written between two moments: the number of rows of every table and the sum of the
 * transactions that wrote them. Left out are only the traces of coming in, and what is written of earlier requests
 * afterwards.
 */
final class Footprints {

    private static final String TABLES = """
            SELECT format('SELECT %L AS name, count(*) AS rows, coalesce(sum(xmin::text::bigint), 0) AS written
                           FROM %I.%I', table_schema || '.' || table_name, table_schema, table_name)
            FROM information_schema.tables
            WHERE table_type = 'BASE TABLE'
              AND table_schema NOT IN ('pg_catalog', 'information_schema')
              AND table_schema || '.' || table_name
                  NOT IN ('parties.session', 'parties.sign_in_attempt', 'parties.api_key',
                          'notices.follower', 'notices.notice', 'notices.announced',
                          'seals.leaf', 'seals.position', 'cases.unsealed', 'evidence.unsealed', 'rulebook.unsealed')
            ORDER BY 1""";

    private final JdbcClient db;
    private final String everything;

    Footprints(JdbcClient db) {
        this.db = db;
        this.everything = db.sql(TABLES).query(String.class).list().stream().collect(Collectors.joining(" UNION ALL "));
    }

    /** Equal if and only if nothing was written in between. */
    String now() {
        return db.sql(everything + " ORDER BY 1")
                .query((row, no) -> row.getString(1) + " " + row.getLong(2) + " " + row.getLong(3))
                .list()
                .toString();
    }
}
