package io.redress.notices;

import io.redress.notices.Envelope.OfAddress;
import io.redress.notices.Envelope.OfNotice;
import io.redress.parties.AccountId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Mail that waits, by its state. Whoever takes one puts it off first, so that nobody else takes it meanwhile and a
 * server that dies over it has it tried again.
 */
@Repository
class OutboxStore {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    OutboxStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Takes some that are due; they are due again at {@code leaseEnd} unless settled before. */
    List<Envelope> take(int most, Instant now, Instant leaseEnd) {
        var taken = new ArrayList<Envelope>(notices(most, now, leaseEnd));
        taken.addAll(addresses(most, now, leaseEnd));
        return taken;
    }

    private List<OfNotice> notices(int most, Instant now, Instant leaseEnd) {
        return database.sql("""
                        UPDATE notices.notice n SET mail_next = :lease, mail_tries = mail_tries + 1
                        FROM notices.address a
                        WHERE a.account = n.recipient AND a.address IS NOT NULL AND n.id IN (
                            SELECT id FROM notices.notice WHERE mail = 'WAITING' AND mail_next <= :now
                            ORDER BY mail_next, id LIMIT :most FOR UPDATE SKIP LOCKED)
                        RETURNING n.id, n.recipient, a.address, n.case_id, n.case_number, n.kind, n.facts, n.mail_tries
                        """)
                .param("lease", Timestamp.from(leaseEnd))
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, no) -> new OfNotice(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("recipient", UUID.class)),
                        row.getString("address"),
                        row.getObject("case_id", UUID.class),
                        row.getString("case_number"),
                        NoticeKind.valueOf(row.getString("kind")),
                        json.readValue(row.getString("facts"), FACTS),
                        row.getInt("mail_tries")))
                .list();
    }

    private List<OfAddress> addresses(int most, Instant now, Instant leaseEnd) {
        return database.sql("""
                        UPDATE notices.address a SET letter_next = :lease, letter_tries = letter_tries + 1
                        WHERE a.wanted IS NOT NULL AND a.account IN (
                            SELECT account FROM notices.address WHERE letter = 'WAITING' AND letter_next <= :now
                            ORDER BY letter_next LIMIT :most FOR UPDATE SKIP LOCKED)
                        RETURNING a.account, a.wanted, a.token, a.letter_tries
                        """)
                .param("lease", Timestamp.from(leaseEnd))
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, no) -> new OfAddress(
                        new AccountId(row.getObject("account", UUID.class)),
                        row.getString("wanted"),
                        row.getString("token"),
                        row.getInt("letter_tries")))
                .list();
    }

    void settle(Envelope envelope, String state) {
        switch (envelope) {
            case OfNotice of ->
                database.sql("UPDATE notices.notice SET mail = ? WHERE id = ?")
                        .params(state, of.notice())
                        .update();
            case OfAddress of ->
                database.sql("UPDATE notices.address SET letter = ? WHERE account = ? AND token = ?")
                        .params(state, of.account().value(), of.token())
                        .update();
        }
    }

    void putOff(Envelope envelope, Instant until) {
        switch (envelope) {
            case OfNotice of ->
                database.sql("UPDATE notices.notice SET mail_next = ? WHERE id = ?")
                        .params(Timestamp.from(until), of.notice())
                        .update();
            case OfAddress of ->
                database.sql("UPDATE notices.address SET letter_next = ? WHERE account = ? AND token = ?")
                        .params(Timestamp.from(until), of.account().value(), of.token())
                        .update();
        }
    }
}
