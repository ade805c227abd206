package io.redress.seals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes sources of records that are rows of a table, noted as unsealed by its triggers. */
@Component
public class RecordTables {

    /** The format of a time in UTC, for {@code to_char(at at time zone 'UTC', …)}: any other depends on the session. */
    public static final String TIME = "'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'";

    private final JdbcClient database;
    private final Unsealed unsealed;
    private final RecordReader reader;

    RecordTables(JdbcClient database, Unsealed unsealed, RecordReader reader) {
        this.database = database;
        this.unsealed = unsealed;
        this.reader = reader;
    }

    /**
     * A source of one kind.
     *
     * @param unsealed the table in which triggers note what is new
     * @param rows a query that gives {@code ref}, {@code seq} and {@code says}, a JSON object; words of the program,
     *     not of anybody's input
     */
    public RecordSource source(String kind, String unsealed, String rows) {
        return source(kind, unsealed, rows, keys -> List.of());
    }

    /**
     * A source of one kind, with something beside its rows.
     *
     * @param check says what is not as these records say
     */
    public RecordSource source(
            String kind, String unsealed, String rows, Function<Collection<RecordKey>, List<Amiss>> check) {
        return new Table(this, kind, unsealed, rows, check);
    }

    private record Table(
            RecordTables tools,
            String kind,
            String unsealed,
            String rows,
            Function<Collection<RecordKey>, List<Amiss>> check)
            implements RecordSource {

        @Override
        public Taken take(String position, int most) {
            var keys = tools.unsealed.take(unsealed, kind, most);
            return new Taken(read(keys), position, keys.size() == most);
        }

        @Override
        public List<LogRecord> read(Collection<RecordKey> keys) {
            if (keys.isEmpty()) return List.of();
            return tools.database
                    .sql("SELECT r.ref, r.seq, r.says::text AS says FROM unnest(?::uuid[], ?::bigint[]) k (ref, seq) "
                            + "JOIN (" + rows + ") r ON r.ref = k.ref AND r.seq = k.seq")
                    .params(
                            keys.stream().map(key -> key.ref().toString()).toArray(String[]::new),
                            keys.stream().map(key -> String.valueOf(key.seq())).toArray(String[]::new))
                    .query((row, no) -> tools.reader.read(kind, key(row), row.getString("says")))
                    .list();
        }

        @Override
        public List<RecordKey> keys(RecordKey after, int most) {
            return tools.database
                    .sql("SELECT r.ref, r.seq FROM (" + rows
                            + ") r WHERE r.ref >= :ref AND (r.ref, r.seq) > (:ref, :seq) "
                            + "ORDER BY r.ref, r.seq LIMIT :most")
                    .param("ref", after.ref())
                    .param("seq", after.seq())
                    .param("most", most)
                    .query((row, no) -> key(row))
                    .list();
        }

        @Override
        public List<Amiss> amiss(Collection<RecordKey> keys) {
            return check.apply(keys);
        }

        private static RecordKey key(ResultSet row) throws SQLException {
            return new RecordKey(row.getObject("ref", UUID.class), row.getLong("seq"));
        }
    }
}
