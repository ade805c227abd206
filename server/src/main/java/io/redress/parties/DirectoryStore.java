package io.redress.parties;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Many accounts at once, for modules that tell or find people. */
@Repository
class DirectoryStore {

    private final JdbcClient db;

    DirectoryStore(JdbcClient db) {
        this.db = db;
    }

    Map<ShopId, List<AccountId>> staffOf(Set<ShopId> shops) {
        if (shops.isEmpty()) return Map.of();
        var staff = new HashMap<ShopId, List<AccountId>>();
        db.sql("""
                select s.shop, s.account from parties.account_shop s join parties.account a on a.id = s.account
                where s.shop = any(:shops) and s.left_at is null and a.disabled_at is null
                order by s.shop, s.account limit 1000
                """)
                .param("shops", shops.stream().map(ShopId::value).toArray(UUID[]::new))
                .query((row, _) -> staff.computeIfAbsent(
                                new ShopId(row.getObject("shop", UUID.class)), _ -> new ArrayList<>())
                        .add(new AccountId(row.getObject("account", UUID.class))))
                .list();
        return staff;
    }

    /** Names in the order of the roles asked for. The first condition is that of the index of those on duty. */
    Map<AccountId, String> onDuty(List<Role> roles, Collection<String> departments) {
        var names = new LinkedHashMap<AccountId, String>();
        db.sql("""
                select id, display_name from parties.account
                where departments <> '{}' and departments && :departments::text[] and roles && :roles::text[] and disabled_at is null
                order by (select min(array_position(:roles::text[], role)) from unnest(roles) role), id limit 1000
                """)
                .param("departments", departments.toArray(String[]::new))
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query((row, _) ->
                        names.put(new AccountId(row.getObject("id", UUID.class)), row.getString("display_name")))
                .list();
        return names;
    }

    Map<AccountId, List<String>> callNames(Collection<AccountId> wanted) {
        if (wanted.isEmpty()) return Map.of();
        var names = new HashMap<AccountId, List<String>>();
        db.sql("select id, display_name, name, reference from parties.account where id = any(:ids)")
                .param("ids", wanted.stream().map(AccountId::value).distinct().toArray(UUID[]::new))
                .query((row, _) -> names.put(
                        new AccountId(row.getObject("id", UUID.class)),
                        Stream.of(row.getString("display_name"), row.getString("name"), row.getString("reference"))
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()))
                .list();
        return names;
    }
}
