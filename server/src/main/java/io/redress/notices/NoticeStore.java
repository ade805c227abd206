package io.redress.notices;

import io.redress.cases.CaseId;
import io.redress.parties.AccountId;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code notices.notice}. */
@Repository
class NoticeStore {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final MailSettings mail;

    NoticeStore(JdbcClient database, JsonMapper json, MailSettings mail) {
        this.database = database;
        this.json = json;
        this.mail = mail;
    }

    /**
     * Writes each notice once, unless its recipient wants to hear of the kind in no way.
     *
     * @return who has a new one in the app
     */
    Set<AccountId> insert(List<NewNotice> notices) {
        if (notices.isEmpty()) {
            return Set.of();
        }
        var told = database.sql("""
                        INSERT INTO notices.notice (id, recipient, case_id, case_number, kind, cause, facts, created_at,
                            in_app, mail, mail_next)
                        SELECT n.id, n.recipient, n.case_id, n.number, n.kind, n.cause, n.facts::jsonb, n.at,
                            coalesce(p.in_app, true), CASE WHEN ? AND a.address IS NOT NULL AND coalesce(p.by_mail, true)
                                                      THEN 'WAITING' ELSE 'NONE' END, n.at
                        FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                                    ?::timestamptz[])
                             AS n(id, recipient, case_id, number, kind, cause, facts, at)
                        LEFT JOIN notices.preference p ON p.account = n.recipient AND p.kind = n.kind
                        LEFT JOIN notices.address a ON a.account = n.recipient
                        WHERE coalesce(p.in_app OR p.by_mail, true)
                        ON CONFLICT (case_id, cause, recipient, kind) DO NOTHING
                        RETURNING recipient, in_app
                        """)
                .params(
                        mail.isOn(),
                        column(notices, NewNotice::id, UUID[]::new),
                        column(notices, notice -> notice.recipient().value(), UUID[]::new),
                        column(notices, NewNotice::caseId, UUID[]::new),
                        column(notices, NewNotice::caseNumber, String[]::new),
                        column(notices, notice -> notice.kind().name(), String[]::new),
                        column(notices, NewNotice::cause, String[]::new),
                        column(notices, notice -> json.writeValueAsString(notice.facts()), String[]::new),
                        column(notices, notice -> Timestamp.from(notice.at()), Timestamp[]::new))
                .query((row, no) ->
                        row.getBoolean("in_app") ? new AccountId(row.getObject("recipient", UUID.class)) : null)
                .list();
        var seen = new HashSet<>(told);
        seen.remove(null);
        return seen;
    }

    private static <T> Object column(List<NewNotice> notices, Function<NewNotice, T> value, IntFunction<T[]> array) {
        return notices.stream().map(value).toArray(array);
    }

    /** Unread first, then newest first. */
    List<Notice> page(AccountId recipient, Cursor after, Limit limit) {
        return database.sql("""
                        SELECT id, case_id, case_number, kind, facts, created_at, read_at FROM notices.notice
                        WHERE recipient = :recipient AND in_app
                          AND ((read_at IS NOT NULL) > :read
                               OR (read_at IS NOT NULL) = :read AND (created_at, id) < (:at, :id))
                        ORDER BY (read_at IS NOT NULL), created_at DESC, id DESC LIMIT :limit
                        """)
                .param("recipient", recipient.value())
                .param("read", !after.isStart() && after.text(0).equals("read"))
                .param("at", Timestamp.from(after.isStart() ? Instant.parse("9999-01-01T00:00:00Z") : after.instant(1)))
                .param("id", after.isStart() ? new UUID(-1, -1) : after.uuid(2))
                .param("limit", limit.plusOne())
                .query((row, no) -> notice(row))
                .list();
    }

    Optional<Notice> find(AccountId recipient, UUID id) {
        return database.sql("""
                        SELECT id, case_id, case_number, kind, facts, created_at, read_at FROM notices.notice
                        WHERE id = ? AND recipient = ? AND in_app
                        """)
                .params(id, recipient.value())
                .query((row, no) -> notice(row))
                .optional();
    }

    int unread(AccountId recipient, int most) {
        return database.sql("""
                        SELECT count(*) FROM (SELECT FROM notices.notice
                            WHERE recipient = ? AND (read_at IS NOT NULL) = false AND in_app LIMIT ?) unread
                        """)
                .params(recipient.value(), most)
                .query(Integer.class)
                .single();
    }

    /** Whether there is such a notice; one read before stays as it was. */
    boolean read(AccountId recipient, UUID id, Instant now) {
        return database.sql("""
                        UPDATE notices.notice SET read_at = coalesce(read_at, ?) WHERE id = ? AND recipient = ? AND in_app
                        """)
                        .params(Timestamp.from(now), id, recipient.value())
                        .update()
                == 1;
    }

    void readAll(AccountId recipient, Instant now) {
        database.sql("""
                        UPDATE notices.notice SET read_at = ?
                        WHERE recipient = ? AND (read_at IS NOT NULL) = false AND in_app
                        """).params(Timestamp.from(now), recipient.value()).update();
    }

    private Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("case_number"),
                NoticeKind.valueOf(row.getString("kind")),
                json.readValue(row.getString("facts"), FACTS),
                row.getTimestamp("created_at").toInstant(),
                at(row.getTimestamp("read_at")));
    }

    private static @Nullable Instant at(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
