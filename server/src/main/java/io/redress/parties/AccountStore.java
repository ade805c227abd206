package io.redress.parties;

import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code parties.account} and {@code parties.account_shop}. */
@Repository
class AccountStore {

    /** Every column of an account but its secrets; {@code a} is the account. */
    static final String COLUMNS = """
            a.id, a.name, a.display_name, a.roles, a.departments, a.locale, a.reference, a.disabled_at, a.demo,
            a.created_at, array(select s.shop from parties.account_shop s
                                where s.account = a.id and s.left_at is null) as shops
            """;

    private final JdbcClient db;

    AccountStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Account> find(AccountId id) {
        return db.sql("select " + COLUMNS + " from parties.account a where a.id = :id")
                .param("id", id.value())
                .query(AccountStore::account)
                .optional();
    }

    Map<AccountId, String> displayNames(Collection<AccountId> wanted) {
        if (wanted.isEmpty()) return Map.of();
        var names = new HashMap<AccountId, String>();
        db.sql("select id, display_name from parties.account where id = any(:ids)")
                .param("ids", wanted.stream().map(AccountId::value).distinct().toArray(UUID[]::new))
                .query((row, _) ->
                        names.put(new AccountId(row.getObject("id", UUID.class)), row.getString("display_name")))
                .list();
        return names;
    }

    /** Oldest first. */
    List<Account> page(Cursor after, Limit limit) {
        return db.sql("select " + COLUMNS + """
                from parties.account a where (a.created_at, a.id) > (:at, :id)
                order by a.created_at, a.id limit :limit
                """)
                .param("at", utc(after.isStart() ? Instant.EPOCH : after.instant(0)))
                .param("id", after.isStart() ? AccountId.NOBODY.value() : after.uuid(1))
                .param("limit", limit.plusOne())
                .query(AccountStore::account)
                .list();
    }

    /** Demo accounts in the order in which they were made, as many as a page shows. */
    List<Account> demo() {
        return db.sql("select " + COLUMNS + """
                from parties.account a where a.demo and a.disabled_at is null order by a.created_at, a.id limit 20
                """).query(AccountStore::account).list();
    }

    /** Whether there is an account, or one of the demo marketplace. */
    boolean any(boolean ofDemo) {
        return db.sql("select exists (select from parties.account where not :demo or demo)")
                .param("demo", ofDemo)
                .query(Boolean.class)
                .single();
    }

    /**
     * The account that came with an order under this reference and that nobody can sign in to yet; held until commit.
     */
    Optional<AccountId> waiting(String reference) {
        return db.sql("""
                select id from parties.account
                where reference = :reference and password_hash is null and disabled_at is null and name like 'ref:%'
                for update
                """)
                .param("reference", reference)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** Gives a waiting account its name and way in; its orders stay with it. False if the name is taken. */
    boolean claim(Account account, Optional<String> passwordHash) {
        var claimed = db.sql("""
                update parties.account
                set name = :name, name_key = :key, display_name = :display, roles = :roles,
                    departments = :departments, locale = :locale, password_hash = :hash,
                    password_changed_at = case when :hash::text is null then null else :at::timestamptz end
                where id = :id and not exists (select from parties.account where name_key = :key and id <> :id)
                """)
                .param("id", account.id().value())
                .param("name", account.name())
                .param("key", AccountNames.folded(account.name()))
                .param("display", account.displayName())
                .param("roles", names(account.roles()))
                .param("departments", account.departments().toArray(String[]::new))
                .param("locale", account.locale())
                .param("hash", passwordHash.orElse(null))
                .param("at", utc(account.createdAt()))
                .update();
        if (claimed == 1) join(account.id(), account.shops(), account.createdAt());
        return claimed == 1;
    }

    /** False if the name or the reference is taken. */
    boolean insert(Account account, Optional<String> passwordHash) {
        var inserted = db.sql("""
                insert into parties.account (id, name, name_key, display_name, roles, departments, locale, reference,
                                             password_hash, password_changed_at, demo, created_at)
                values (:id, :name, :key, :display, :roles, :departments, :locale, :reference, :hash,
                        case when :hash::text is null then null else :at end, :demo, :at)
                on conflict do nothing
                """)
                .param("id", account.id().value())
                .param("name", account.name())
                .param("key", AccountNames.folded(account.name()))
                .param("display", account.displayName())
                .param("roles", names(account.roles()))
                .param("departments", account.departments().toArray(String[]::new))
                .param("locale", account.locale())
                .param("reference", account.reference().orElse(null))
                .param("hash", passwordHash.orElse(null))
                .param("demo", account.demo())
                .param("at", utc(account.createdAt()))
                .update();
        if (inserted == 1) join(account.id(), account.shops(), account.createdAt());
        return inserted == 1;
    }

    /** Writes what an operator may change. */
    void update(Account account, Instant now) {
        db.sql("""
                update parties.account set display_name = :display, roles = :roles, departments = :departments,
                  locale = :locale,
                  disabled_at = case when :enabled then null else coalesce(disabled_at, :now) end
                where id = :id
                """)
                .param("display", account.displayName())
                .param("roles", names(account.roles()))
                .param("departments", account.departments().toArray(String[]::new))
                .param("locale", account.locale())
                .param("enabled", account.enabled())
                .param("now", utc(now))
                .param("id", account.id().value())
                .update();
        db.sql("""
                update parties.account_shop set left_at = :now
                where account = :id and left_at is null and shop <> all(:shops)
                """)
                .param("now", utc(now))
                .param("id", account.id().value())
                .param("shops", account.shops().stream().map(ShopId::value).toArray(UUID[]::new))
                .update();
        join(account.id(), account.shops(), now);
    }

    private void join(AccountId id, Set<ShopId> shops, Instant now) {
        if (shops.isEmpty()) return;
        db.sql("""
                insert into parties.account_shop (account, shop, joined_at)
                select :id, shop, :now from unnest(:shops::uuid[]) shop
                on conflict do nothing
                """)
                .param("id", id.value())
                .param("now", utc(now))
                .param("shops", shops.stream().map(ShopId::value).toArray(UUID[]::new))
                .update();
    }

    /** Locks the row, so that two changes of one account happen one after the other. */
    Optional<Account> findForChange(AccountId id) {
        return db.sql("select " + COLUMNS + " from parties.account a where a.id = :id for update of a")
                .param("id", id.value())
                .query(AccountStore::account)
                .optional();
    }

    static Account account(ResultSet row, int index) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("display_name"),
                set(row.getArray("roles"), Role::valueOf),
                set(row.getArray("shops"), ShopId::of),
                set(row.getArray("departments"), Function.identity()),
                row.getString("locale"),
                Optional.ofNullable(row.getString("reference")),
                row.getObject("disabled_at") == null,
                row.getBoolean("demo"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    static <T> Set<T> set(Array array, Function<String, T> item) throws SQLException {
        var items = new LinkedHashSet<T>();
        for (var element : (Object[]) array.getArray()) items.add(item.apply(element.toString()));
        return items;
    }

    static String[] names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
