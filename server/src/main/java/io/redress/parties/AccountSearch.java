package io.redress.parties;

import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds accounts by how a name begins. */
@Component
class AccountSearch {

    /** Whoever finds more has to type more. */
    private static final int MOST_FOUND = 500;

    private final JdbcClient db;

    AccountSearch(JdbcClient db) {
        this.db = db;
    }

    /** Accounts whose name begins like that: the first of those found either way, in the order of the list. */
    List<Account> beginning(String text, Cursor after, Limit limit) {
        return db.sql("select " + AccountStore.COLUMNS + """
                from parties.account a
                where a.id in (
                    (select id from parties.account where name_key like :key limit :most)
                    union (select id from parties.account where lower(display_name) like :shown limit :most))
                  and (a.created_at, a.id) > (:at, :id)
                order by a.created_at, a.id limit :limit
                """)
                .param("key", begins(AccountNames.folded(text)))
                .param("shown", begins(text.toLowerCase(Locale.ROOT)))
                .param("most", MOST_FOUND)
                .param("at", AccountStore.utc(after.isStart() ? Instant.EPOCH : after.instant(0)))
                .param("id", after.isStart() ? AccountId.NOBODY.value() : after.uuid(1))
                .param("limit", limit.plusOne())
                .query(AccountStore::account)
                .list();
    }

    private static String begins(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
