package io.redress.parties;

import static io.redress.parties.AccountStore.utc;

import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code parties.api_key}. */
@Repository
class ApiKeyStore {

    /** A working key's owner and limits. */
    record Live(UUID id, Account owner, Set<Scope> scopes, Optional<LocalDate> lastUsedOn) {}

    private final JdbcClient db;

    ApiKeyStore(JdbcClient db) {
        this.db = db;
    }

    /** False when there is no such account to own it. */
    boolean insert(ApiKey key, byte[] tokenHash) {
        return db.sql("""
                insert into parties.api_key (id, owner, name, start, token_hash, scopes, created_at, expires_at)
                select :id, a.id, :name, :start, :hash, :scopes, :created, :expires
                from parties.account a where a.id = :owner
                """)
                        .param("id", key.id())
                        .param("owner", key.owner().value())
                        .param("name", key.name())
                        .param("start", key.start())
                        .param("hash", tokenHash)
                        .param("scopes", AccountStore.names(key.scopes()))
                        .param("created", utc(key.createdAt()))
                        .param("expires", utc(key.expiresAt()))
                        .update()
                == 1;
    }

    Optional<Live> live(byte[] tokenHash, Instant now) {
        return db.sql("select " + AccountStore.COLUMNS + """
                , k.id as key_id, k.scopes, k.last_used_on
                from parties.api_key k join parties.account a on a.id = k.owner
                where k.token_hash = :hash and k.revoked_at is null and k.expires_at > :now and a.disabled_at is null
                """)
                .param("hash", tokenHash)
                .param("now", utc(now))
                .query((row, index) -> new Live(
                        row.getObject("key_id", UUID.class),
                        AccountStore.account(row, index),
                        AccountStore.set(row.getArray("scopes"), Scope::valueOf),
                        Optional.ofNullable(row.getObject("last_used_on", LocalDate.class))))
                .optional();
    }

    void used(UUID id, LocalDate on) {
        db.sql("update parties.api_key set last_used_on = :on where id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    Optional<ApiKey> find(UUID id) {
        return db.sql("select * from parties.api_key where id = :id")
                .param("id", id)
                .query(ApiKeyStore::key)
                .optional();
    }

    /** Oldest first; of one owner, or of everybody. */
    List<ApiKey> page(Optional<AccountId> owner, Cursor after, Limit limit) {
        return db.sql("""
                select * from parties.api_key
                where (:owner::uuid is null or owner = :owner::uuid) and (created_at, id) > (:at, :id)
                order by created_at, id limit :limit
                """)
                .param("owner", owner.map(AccountId::value).orElse(null))
                .param("at", utc(after.isStart() ? Instant.EPOCH : after.instant(0)))
                .param("id", after.isStart() ? AccountId.NOBODY.value() : after.uuid(1))
                .param("limit", limit.plusOne())
                .query(ApiKeyStore::key)
                .list();
    }

    /** How many working keys the owner has. */
    int working(AccountId owner, Instant now) {
        return db.sql("""
                select count(*) from parties.api_key where owner = :owner and revoked_at is null and expires_at > :now
                """)
                .param("owner", owner.value())
                .param("now", utc(now))
                .query(Integer.class)
                .single();
    }

    void revoke(UUID id, Instant now) {
        db.sql("update parties.api_key set revoked_at = coalesce(revoked_at, :now) where id = :id")
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    private static ApiKey key(ResultSet row, int index) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("owner", UUID.class)),
                row.getString("name"),
                row.getString("start"),
                AccountStore.set(row.getArray("scopes"), Scope::valueOf),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("last_used_on", LocalDate.class)));
    }
}
