package io.redress.parties;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code parties.account_tie}, and the question they answer. */
@Repository
class TieStore {

    /** Nobody declares more; the list needs no cursor. */
    static final int MOST = 500;

    private final JdbcClient db;

    TieStore(JdbcClient db) {
        this.db = db;
    }

    /** Themselves, shops they stay in now or ever, and declared interests: in one round trip. */
    StaffTies ties(AccountId staff) {
        var people = new HashSet<AccountId>();
        var shops = new HashSet<ShopId>();
        people.add(staff);
        db.sql("""
                select other as person, shop from parties.account_tie where account = :staff
                union all
                select account, null from parties.account_tie where other = :staff and kind = 'SAME_PERSON'
                union all
                select null, shop from parties.account_shop where account = :staff
                union all
                select null, s.shop from parties.account_tie t join parties.account_shop s on s.account = t.other
                where t.account = :staff and t.kind = 'SAME_PERSON'
                """).param("staff", staff.value()).query(row -> {
            Optional.ofNullable(row.getObject("person", UUID.class))
                    .map(AccountId::new)
                    .ifPresent(people::add);
            Optional.ofNullable(row.getObject("shop", UUID.class))
                    .map(ShopId::new)
                    .ifPresent(shops::add);
        });
        return new StaffTies(people, shops);
    }

    /** False if the same tie stands already. */
    boolean insert(Tie tie) {
        return db.sql("""
                insert into parties.account_tie (id, account, other, shop, kind, reason, declared_by, declared_at)
                values (:id, :account, :other, :shop, :kind, :reason, :by, :at) on conflict do nothing
                """)
                        .param("id", tie.id())
                        .param("account", tie.account().value())
                        .param("other", tie.other().map(AccountId::value).orElse(null))
                        .param("shop", tie.shop().map(ShopId::value).orElse(null))
                        .param("kind", tie.kind().name())
                        .param("reason", tie.reason())
                        .param("by", tie.declaredBy().value())
                        .param("at", AccountStore.utc(tie.declaredAt()))
                        .update()
                == 1;
    }

    List<Tie> of(AccountId account) {
        return db.sql("""
                select * from parties.account_tie where account = :account or other = :account
                order by declared_at, id limit :most
                """)
                .param("account", account.value())
                .param("most", MOST)
                .query((row, _) -> new Tie(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account", UUID.class)),
                        Optional.ofNullable(row.getObject("other", UUID.class)).map(AccountId::new),
                        Optional.ofNullable(row.getObject("shop", UUID.class)).map(ShopId::new),
                        Tie.Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        new AccountId(row.getObject("declared_by", UUID.class)),
                        instant(row.getObject("declared_at", OffsetDateTime.class))))
                .list();
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }
}
