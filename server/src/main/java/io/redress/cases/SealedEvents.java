package io.redress.cases;

import io.redress.seals.LogRecord;
import io.redress.seals.RecordKey;
import io.redress.seals.RecordReader;
import io.redress.seals.RecordSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every event of every case goes into the log (D4, E12), as it is stored, whether this program can read it or not. */
@Component
class SealedEvents implements RecordSource {

    static final String KIND = "case_event";

    private final CaseFeed feed;
    private final JdbcClient database;
    private final RecordReader reader;

    SealedEvents(CaseFeed feed, JdbcClient database, RecordReader reader) {
        this.feed = feed;
        this.database = database;
        this.reader = reader;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** From the beginning of the record, and again from there where the database was put into another one. */
    @Override
    public Taken take(String position, int most) {
        var from = position.isEmpty() ? FeedPosition.START : FeedPosition.decode(position);
        var stretch = feed.rows(feed.isAhead(from) ? FeedPosition.START : from, most, this::record);
        return new Taken(stretch.rows(), stretch.next().encode(), stretch.rows().size() == most);
    }

    @Override
    public List<LogRecord> read(Collection<RecordKey> keys) {
        return database.sql("""
                        SELECT e.* FROM unnest(?::uuid[], ?::bigint[]) k (case_id, seq)
                        JOIN cases.case_event e USING (case_id, seq)
                        """)
                .params(
                        keys.stream().map(key -> key.ref().toString()).toArray(String[]::new),
                        keys.stream().map(key -> String.valueOf(key.seq())).toArray(String[]::new))
                .query((row, no) -> record(row))
                .list();
    }

    /** History that was loaded in bulk is among them, and in no log. */
    @Override
    public List<RecordKey> keys(RecordKey after, int most) {
        return database.sql("""
                        SELECT case_id, seq FROM cases.case_event
                        WHERE (case_id, seq) > (?, ?) ORDER BY case_id, seq LIMIT ?
                        """)
                .params(after.ref(), after.seq(), most)
                .query((row, no) -> new RecordKey(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }

    private LogRecord record(ResultSet row) throws SQLException {
        var says = new TreeMap<String, Object>();
        says.put("type", row.getString("type"));
        says.put("at", row.getTimestamp("at").toInstant().toString());
        says.put("side", row.getString("side"));
        var account = row.getString("account");
        if (account != null) {
            says.put("account", account);
        }
        says.put("body", reader.members(row.getString("body")));
        return LogRecord.of(KIND, new RecordKey(row.getObject("case_id", UUID.class), row.getLong("seq")), says);
    }
}
