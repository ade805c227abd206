package io.redress.notices;

import io.redress.parties.AccountId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code notices.preference}. */
@Repository
class PreferenceStore {

    private final JdbcClient database;

    PreferenceStore(JdbcClient database) {
        this.database = database;
    }

    /** One of each kind, in the order of the kinds. */
    List<Preference> of(AccountId account) {
        var chosen = database
                .sql("SELECT kind, in_app, by_mail FROM notices.preference WHERE account = ?")
                .param(account.value())
                .query((row, no) -> new Preference(
                        NoticeKind.valueOf(row.getString("kind")), row.getBoolean("in_app"), row.getBoolean("by_mail")))
                .list()
                .stream()
                .collect(Collectors.toMap(Preference::kind, Function.identity()));
        return Arrays.stream(NoticeKind.values())
                .map(kind -> chosen.getOrDefault(kind, Preference.usual(kind)))
                .toList();
    }

    void put(AccountId account, Collection<Preference> chosen) {
        for (var each : chosen) {
            database.sql("""
                            INSERT INTO notices.preference (account, kind, in_app, by_mail) VALUES (?, ?, ?, ?)
                            ON CONFLICT (account, kind) DO UPDATE SET in_app = excluded.in_app, by_mail = excluded.by_mail
                            """)
                    .params(account.value(), each.kind().name(), each.inApp(), each.byMail())
                    .update();
        }
    }
}
