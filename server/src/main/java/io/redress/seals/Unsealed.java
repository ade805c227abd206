package io.redress.seals;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tables in which a record is noted by the transaction that made it, until it is sealed: {@code (no, kind, ref, seq)}.
 * Unlike a position in a sequence of numbers, a row that is committed late is not passed over.
 */
@Component
public class Unsealed {

    private final JdbcClient database;

    Unsealed(JdbcClient database) {
        this.database = database;
    }

    /**
     * Takes the oldest of a kind away; they are back if the transaction fails.
     *
     * @param table with its schema; a word of the program, not of anybody's input
     */
    public List<RecordKey> take(String table, String kind, int most) {
        return database.sql("""
                        DELETE FROM %1$s WHERE no IN (SELECT no FROM %1$s WHERE kind = ? ORDER BY no LIMIT ?)
                        RETURNING ref, seq
                        """.formatted(table))
                .params(kind, most)
                .query((row, no) -> new RecordKey(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }
}
