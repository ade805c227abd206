package io.redress.notices;

import io.redress.notices.MailAddresses.Addresses;
import io.redress.parties.AccountId;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code notices.address}. */
@Repository
class AddressStore {

    private final JdbcClient database;

    AddressStore(JdbcClient database) {
        this.database = database;
    }

    Addresses find(AccountId account) {
        return database.sql("SELECT address, wanted FROM notices.address WHERE account = ?")
                .param(account.value())
                .query((row, no) -> new Addresses(row.getString("address"), row.getString("wanted")))
                .optional()
                .orElse(Addresses.NONE);
    }

    /** False when the last letter was asked for after {@code notAfter}. */
    boolean want(AccountId account, String address, String token, Instant now, Instant until, Instant notAfter) {
        return database.sql("""
                        INSERT INTO notices.address AS a (account, wanted, token, token_until, letter, letter_next, asked_at)
                        VALUES (:account, :wanted, :token, :until, 'WAITING', :now, :now)
                        ON CONFLICT (account) DO UPDATE SET wanted = excluded.wanted, token = excluded.token,
                            token_until = excluded.token_until, letter = 'WAITING', letter_tries = 0,
                            letter_next = excluded.letter_next, asked_at = excluded.asked_at
                        WHERE a.asked_at <= :notAfter
                        """)
                        .param("account", account.value())
                        .param("wanted", address)
                        .param("token", token)
                        .param("until", Timestamp.from(until))
                        .param("now", Timestamp.from(now))
                        .param("notAfter", Timestamp.from(notAfter))
                        .update()
                == 1;
    }

    boolean confirm(AccountId account, String token, Instant now) {
        return database.sql("""
                        UPDATE notices.address SET address = wanted, wanted = NULL, token = NULL, letter = 'NONE'
                        WHERE account = ? AND token = ? AND token_until > ?
                        """)
                        .params(account.value(), token, Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Keeps when the last letter was asked for. */
    void forget(AccountId account) {
        database.sql("""
                        UPDATE notices.address SET address = NULL, wanted = NULL, token = NULL, letter = 'NONE'
                        WHERE account = ?
                        """).param(account.value()).update();
    }
}
