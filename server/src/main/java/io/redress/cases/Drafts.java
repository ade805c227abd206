package io.redress.cases;

import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.parties.Permissions;
import io.redress.parties.Verb;
import io.redress.platform.Problem;
import io.redress.rulebook.Limits;
import io.redress.rulebook.Rulebooks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Complaints being typed. Plain rows of their owner; somebody else's draft is no draft. */
@Component
public class Drafts {

    /** Bytes of a draft: twice the longest description, and room for the rest of the form. */
    static final int MOST_BYTES = 64 * 1024;

    private static final String COLUMNS = "SELECT id, body, version, updated_at FROM cases.draft ";

    private final JdbcClient database;
    private final JsonMapper json;
    private final Rulebooks rulebooks;
    private final Clock clock;

    Drafts(JdbcClient database, JsonMapper json, Rulebooks rulebooks, Clock clock) {
        this.database = database;
        this.json = json;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /** A draft is for whoever may file: buyers, and staff for a buyer who called. 403 for all else. */
    public void requireFiler(Actor actor) {
        var ownOrder = Guarded.any(Guarded.ORDER).withBuyer(actor.id());
        if (!Permissions.may(actor, Verb.FILE, ownOrder)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN");
        }
    }

    /** Keeps what has been typed; the last one to type wins. */
    public Draft put(UUID id, AccountId owner, JsonNode content) {
        var body = json.writeValueAsString(content);
        if (body.length() > MOST_BYTES) {
            throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "DRAFT_TOO_LARGE").args(MOST_BYTES);
        }
        var most = rulebooks.at(clock.instant()).limits().count(Limits.Name.OPEN_DRAFTS_PER_BUYER);
        var written = database.sql("""
                        INSERT INTO cases.draft AS d (id, owner, body, version, updated_at)
                        SELECT :id, :owner, :body::jsonb, 1, :now
                        WHERE (SELECT count(*) FROM cases.draft WHERE owner = :owner AND id <> :id) < :most
                        ON CONFLICT (id) DO UPDATE
                        SET body = excluded.body, version = d.version + 1, updated_at = excluded.updated_at
                        WHERE d.owner = excluded.owner
                        """)
                .param("id", id)
                .param("owner", owner.value())
                .param("body", body)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", most)
                .update();
        if (written == 0 && list(owner).size() >= most) {
            throw Problem.of(HttpStatus.CONFLICT, "OPEN_DRAFTS_LIMIT").args(most);
        }
        return get(id, owner);
    }

    /** 404 where the owner has none of that id. */
    public Draft get(UUID id, AccountId owner) {
        return database.sql(COLUMNS + "WHERE id = ? AND owner = ?")
                .params(id, owner.value())
                .query((row, no) -> draft(row))
                .optional()
                .orElseThrow(Problem::notFound);
    }

    /** Newest first; an owner has no more than the rulebook allows. */
    public List<Draft> list(AccountId owner) {
        return database.sql(COLUMNS + "WHERE owner = ? ORDER BY updated_at DESC LIMIT 100")
                .param(owner.value())
                .query((row, no) -> draft(row))
                .list();
    }

    /** Throws it away; nothing happens where there is none. */
    public void delete(UUID id, AccountId owner) {
        database.sql("DELETE FROM cases.draft WHERE id = ? AND owner = ?")
                .params(id, owner.value())
                .update();
    }

    private Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject(1, UUID.class),
                json.readTree(row.getString(2)),
                row.getLong(3),
                row.getTimestamp(4).toInstant());
    }
}
