package io.redress.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each file has been read. Moved on only by whoever moved it last: of two imports of one file, one goes on. */
@Repository
class ImportCheckpoints {

    private final JdbcClient jdbc;

    ImportCheckpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a file stands. */
    record Checkpoint(ImportSummary summary, long rejectedBytes, boolean finished) {}

    /** The place to go on from, made at the beginning of the file where there is none. */
    Checkpoint begin(byte[] source) {
        jdbc.sql("""
                INSERT INTO orders.import_file (source, entries, created, updated, unchanged, refused, rejected_bytes)
                VALUES (?, 0, 0, 0, 0, 0, 0) ON CONFLICT DO NOTHING
                """).param(source).update();
        return find(source).orElseThrow();
    }

    /** Back to the beginning of the file. */
    void reset(byte[] source) {
        jdbc.sql("DELETE FROM orders.import_file WHERE source = ?")
                .param(source)
                .update();
    }

    Optional<Checkpoint> find(byte[] source) {
        return jdbc.sql("SELECT * FROM orders.import_file WHERE source = ?")
                .param(source)
                .query(ImportCheckpoints::checkpoint)
                .optional();
    }

    /** False if somebody else has moved it since. */
    boolean move(byte[] source, long from, ImportSummary to, long rejectedBytes) {
        return jdbc.sql("""
                        UPDATE orders.import_file SET entries = :entries, created = :created, updated = :updated,
                            unchanged = :unchanged, refused = :refused, rejected_bytes = :bytes
                        WHERE source = :source AND entries = :from AND finished_at IS NULL
                        """)
                        .param("entries", to.entries())
                        .param("created", to.created())
                        .param("updated", to.updated())
                        .param("unchanged", to.unchanged())
                        .param("refused", to.refused())
                        .param("bytes", rejectedBytes)
                        .param("source", source)
                        .param("from", from)
                        .update()
                == 1;
    }

    void finish(byte[] source, Instant at) {
        jdbc.sql("UPDATE orders.import_file SET finished_at = ? WHERE source = ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(source)
                .update();
    }

    private static Checkpoint checkpoint(ResultSet rs, int row) throws SQLException {
        var summary = new ImportSummary(
                rs.getLong("entries"),
                rs.getLong("created"),
                rs.getLong("updated"),
                rs.getLong("unchanged"),
                rs.getLong("refused"));
        return new Checkpoint(summary, rs.getLong("rejected_bytes"), rs.getObject("finished_at") != null);
    }
}
