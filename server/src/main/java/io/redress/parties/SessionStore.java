package io.redress.parties;

import static io.redress.parties.AccountStore.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code parties.session}, and the secrets of accounts. */
@Repository
class SessionStore {

    /** What a sign-in is checked against. */
    record Credentials(AccountId id, Optional<String> hash, boolean enabled, boolean demo) {}

    /** A live session's account, and whether its last use should be noted. */
    record Live(Account account, Instant lastSeenAt) {}

    private final JdbcClient db;

    SessionStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Credentials> credentials(String name) {
        return db.sql("select id, password_hash, disabled_at, demo from parties.account where name_key = :key")
                .param("key", AccountNames.folded(name))
                .query(SessionStore::credentials)
                .optional();
    }

    Optional<Credentials> credentials(AccountId id) {
        return db.sql("select id, password_hash, disabled_at, demo from parties.account where id = :id")
                .param("id", id.value())
                .query(SessionStore::credentials)
                .optional();
    }

    void setPassword(AccountId id, String hash, Instant now) {
        db.sql("update parties.account set password_hash = :hash, password_changed_at = :now where id = :id")
                .param("hash", hash)
                .param("now", utc(now))
                .param("id", id.value())
                .update();
    }

    void open(byte[] token, AccountId account, Instant now, Instant expiresAt) {
        db.sql("""
                insert into parties.session (token_hash, account, opened_at, last_seen_at, expires_at)
                values (:token, :account, :now, :now, :expires)
                """)
                .param("token", token)
                .param("account", account.value())
                .param("now", utc(now))
                .param("expires", utc(expiresAt))
                .update();
    }

    Optional<Live> live(byte[] token, Instant now, Instant seenAfter) {
        return db.sql("select " + AccountStore.COLUMNS + """
                , s.last_seen_at from parties.session s join parties.account a on a.id = s.account
                where s.token_hash = :token and s.expires_at > :now and s.last_seen_at > :seen
                  and a.disabled_at is null
                """)
                .param("token", token)
                .param("now", utc(now))
                .param("seen", utc(seenAfter))
                .query((row, index) -> new Live(
                        AccountStore.account(row, index),
                        row.getObject("last_seen_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void seen(byte[] token, Instant now) {
        db.sql("update parties.session set last_seen_at = :now where token_hash = :token")
                .param("now", utc(now))
                .param("token", token)
                .update();
    }

    void close(byte[] token) {
        db.sql("delete from parties.session where token_hash = :token")
                .param("token", token)
                .update();
    }

    void closeOthers(AccountId account, byte[] kept) {
        db.sql("delete from parties.session where account = :account and token_hash <> :kept")
                .param("account", account.value())
                .param("kept", kept)
                .update();
    }

    int sweep(Instant now, Instant seenAfter, int most) {
        return db.sql("""
                delete from parties.session where token_hash in (
                  select token_hash from parties.session where expires_at <= :now or last_seen_at <= :seen
                  limit :most for update skip locked)
                """)
                .param("most", most)
                .param("now", utc(now))
                .param("seen", utc(seenAfter))
                .update();
    }

    /** Moves every session along with a clock that was put forward by hand. */
    void shift(double seconds) {
        db.sql("""
                update parties.session set last_seen_at = last_seen_at + :seconds * interval '1 second',
                  expires_at = expires_at + :seconds * interval '1 second'
                """).param("seconds", seconds).update();
    }

    private static Credentials credentials(ResultSet row, int index) throws SQLException {
        return new Credentials(
                new AccountId(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getString("password_hash")),
                row.getObject("disabled_at") == null,
                row.getBoolean("demo"));
    }
}
