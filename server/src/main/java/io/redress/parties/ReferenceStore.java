package io.redress.parties;

import io.redress.platform.Ids;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts that came with an order: the marketplace's own id of a buyer, and the account behind it. */
@Repository
class ReferenceStore {

    private final JdbcClient db;
    private final Ids ids;

    ReferenceStore(JdbcClient db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** The accounts of these marketplace references, made where they are missing: one statement however many. */
    Map<String, AccountId> resolve(Collection<String> references, Instant now) {
        var distinct = references.stream().distinct().sorted().toArray(String[]::new);
        if (distinct.length == 0) return Map.of();
        var fresh = Arrays.stream(distinct).map(_ -> ids.next()).toArray(UUID[]::new);
        var keys = Arrays.stream(distinct).map(ReferenceStore::name).toArray(String[]::new);
        return db
                .sql("""
                with wanted as (
                  select * from unnest(:references::text[], :keys::text[], :ids::uuid[]) as w (reference, key, id)
                ), made as (
                  insert into parties.account (id, name, name_key, display_name, roles, locale, reference, created_at)
                  select id, key, key, reference, array['BUYER'], 'zh-CN', reference, :now
                  from wanted order by reference
                  on conflict (reference) do update set reference = excluded.reference
                  returning reference, id
                )
                select reference, id from made
                """)
                .param("references", distinct)
                .param("keys", keys)
                .param("ids", fresh)
                .param("now", AccountStore.utc(now))
                .query((row, _) ->
                        Map.entry(row.getString("reference"), new AccountId(row.getObject("id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Hashed: a reference may be long and hold any character. The colon keeps it apart from names people choose. */
    private static String name(String reference) {
        return "ref:" + Tokens.text(Tokens.hash(reference)).substring(0, 22);
    }
}
