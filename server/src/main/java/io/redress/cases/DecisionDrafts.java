package io.redress.cases;

import io.redress.parties.AccountId;
import io.redress.platform.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Decisions being written: one of each adjudicator for each case, private to its author until it is issued. */
@Service
public class DecisionDrafts {

    /** Bytes: every text of the longest form at its limit is less. */
    static final int MOST_BYTES = 256 * 1024;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    /** What was typed, by field, and when it was kept. */
    public record Kept(Map<String, List<String>> fields, Instant at) {}

    DecisionDrafts(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    public Optional<Kept> find(CaseId id, AccountId author) {
        return database.sql("SELECT body, updated_at FROM cases.decision_draft WHERE case_id = ? AND author = ?")
                .params(id.value(), author.value())
                .query((row, no) ->
                        new Kept(fields(row.getString(1)), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /** Keeps what has been typed and says when; the last one to type wins. */
    public Instant keep(CaseId id, AccountId author, Map<String, List<String>> fields) {
        var body = json.writeValueAsString(fields);
        if (body.length() > MOST_BYTES) {
            throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "DRAFT_TOO_LARGE").args(MOST_BYTES);
        }
        var now = clock.instant();
        database.sql("""
                        INSERT INTO cases.decision_draft (case_id, author, body, updated_at) VALUES (?, ?, ?::jsonb, ?)
                        ON CONFLICT (case_id, author) DO UPDATE
                        SET body = excluded.body, updated_at = excluded.updated_at
                        """)
                .params(id.value(), author.value(), body, Timestamp.from(now))
                .update();
        return now;
    }

    public void drop(CaseId id, AccountId author) {
        database.sql("DELETE FROM cases.decision_draft WHERE case_id = ? AND author = ?")
                .params(id.value(), author.value())
                .update();
    }

    private Map<String, List<String>> fields(String body) {
        return json.readValue(body, new TypeReference<TreeMap<String, List<String>>>() {});
    }
}
