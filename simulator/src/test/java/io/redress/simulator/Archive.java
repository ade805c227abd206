package io.redress.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks into a server's database past its API, for what must hold of the whole of it. */
record Archive(Path data) {

    /** What must never be found, with the words for it. */
    private static final Map<String, String> NEVER = never();

    /** A deadline that runs. */
    record Armed(String caseId, String kind, Instant dueAt) {}

    /** What is wrong with the data; nothing is. */
    List<String> faults() throws IOException, SQLException {
        var faults = new ArrayList<String>();
        for (var rule : NEVER.entrySet()) {
            for (var row : ask(rule.getValue())) {
                faults.add(rule.getKey() + ": " + row.getFirst());
            }
        }
        return faults;
    }

    /** The cases there are. */
    List<String> cases() throws IOException, SQLException {
        return ask("SELECT id::text FROM cases.case_file").stream()
                .map(List::getFirst)
                .toList();
    }

    /** Deadlines that run, of each case the one that comes first. */
    List<Armed> nextDeadlines() throws IOException, SQLException {
        return ask("""
                SELECT DISTINCT ON (case_id) case_id::text, lower(kind),
                       to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                FROM cases.deadline ORDER BY case_id, due_at
                """).stream()
                .map(row -> new Armed(row.get(0), row.get(1), Instant.parse(row.get(2))))
                .toList();
    }

    private static Map<String, String> never() {
        var never = new LinkedHashMap<String, String>();
        never.put("a case whose version is not the number of its events", """
                SELECT f.id::text FROM cases.case_file f
                WHERE f.version <> (SELECT count(*) FROM cases.case_event e WHERE e.case_id = f.id)
                   OR f.version <> (SELECT max(seq) FROM cases.case_event e WHERE e.case_id = f.id)
                """);
        never.put("events without a case", """
                SELECT DISTINCT case_id::text FROM cases.case_event
                WHERE case_id NOT IN (SELECT id FROM cases.case_file)
                """);
        never.put("a case without its four snapshots", """
                SELECT f.id::text FROM cases.case_file f
                WHERE 4 <> (SELECT count(*) FROM evidence.item i JOIN evidence.snapshot_body b USING (sha256)
                            WHERE i.subject_id = f.id AND i.kind = 'SNAPSHOT')
                """);
        never.put("a request done twice", """
                SELECT case_id::text FROM cases.case_event WHERE request_key IS NOT NULL
                GROUP BY case_id, request_key HAVING count(*) > 1
                """);
        never.put("a verdict without its points, or points without a verdict", """
                (SELECT case_id::text FROM cases.case_event WHERE type = 'Adjudicated'
                 EXCEPT ALL SELECT case_id::text FROM penalties.deduction)
                UNION ALL
                (SELECT case_id::text FROM penalties.deduction
                 EXCEPT ALL SELECT case_id::text FROM cases.case_event WHERE type = 'Adjudicated')
                """);
        never.put("a deadline that fired twice", """
                SELECT case_id::text FROM cases.case_event WHERE type = 'TimeRanOut'
                GROUP BY case_id, body ->> 'kind', body ->> 'dueAt' HAVING count(*) > 1
                """);
        return never;
    }

    private List<List<String>> ask(String sql) throws IOException, SQLException {
        var postgres = data.resolve("postgres");
        var port = Files.readAllLines(postgres.resolve("cluster").resolve("postmaster.pid"))
                .get(3)
                .strip();
        var password = Files.readString(postgres.resolve("password")).strip();
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/redress", "redress", password);
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(found.getString(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
