package io.redress.cases;

import io.redress.parties.AccountId;
import io.redress.parties.Actor;
import io.redress.parties.Guarded;
import io.redress.parties.Permissions;
import io.redress.parties.Verb;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who of the staff looked at which case, over all cases (查阅记录): for those with {@link Verb#AUDIT}. */
@Service
public class CaseAudit {

    private final JdbcClient database;

    CaseAudit(JdbcClient database) {
        this.database = database;
    }

    /**
     * Looks, newest first: one index scan.
     *
     * @param number of the case; empty: any. An unknown one gives an empty list
     * @param reader who looked; empty: anybody
     */
    public Page<CaseLook> looks(
            Actor actor, Optional<String> number, Optional<AccountId> reader, Cursor from, Limit limit) {
        Permissions.require(actor, Verb.AUDIT, Guarded.any(Guarded.CASE));
        var where = new ArrayList<>(List.of("r.id < ?"));
        var params = new ArrayList<Object>(List.of(from.isStart() ? Long.MAX_VALUE : from.number(0)));
        number.ifPresent(text -> {
            where.add("r.case_id = (SELECT id FROM cases.case_file WHERE number = ?)");
            params.add(text);
        });
        reader.ifPresent(id -> {
            where.add("r.reader = ?");
            params.add(id.value());
        });
        var rows = database.sql("""
                        SELECT r.id, r.case_id, f.number, r.reader, r.at, r.what
                        FROM cases.case_reading r JOIN cases.case_file f ON f.id = r.case_id
                        WHERE %s ORDER BY r.id DESC LIMIT ?""".formatted(String.join(" AND ", where)))
                .params(params)
                .param(limit.plusOne())
                .query((row, _) -> new CaseLook(
                        row.getLong("id"),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("number"),
                        new AccountId(row.getObject("reader", UUID.class)),
                        row.getTimestamp("at").toInstant(),
                        row.getString("what")))
                .list();
        return Page.of(rows, limit, last -> Cursor.of(last.no()));
    }
}
