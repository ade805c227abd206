package io.redress.orders;

import io.redress.parties.ShopId;
import io.redress.platform.Ids;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and finds shops. */
@Repository
class ShopStore {

    private static final String UPSERT = """
            INSERT INTO orders.shop AS s (id, code, name, market, after_sales_policy, updated_at)
            VALUES (:id, :code, :name, :market, :policy, :at)
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, market = excluded.market,
                after_sales_policy = excluded.after_sales_policy, updated_at = excluded.updated_at
            WHERE s.updated_at < excluded.updated_at
            """;

    private static final String FIGURES = """
            WITH recent AS (SELECT id, placed_at FROM orders.purchase WHERE shop = :shop
                            ORDER BY placed_at DESC, id DESC LIMIT :most)
            SELECT count(*) AS orders, min(placed_at) AS since,
                   count(*) FILTER (WHERE r.rating = 'POSITIVE') AS positive,
                   count(*) FILTER (WHERE r.rating = 'NEUTRAL') AS neutral,
                   count(*) FILTER (WHERE r.rating = 'NEGATIVE') AS negative
            FROM recent p LEFT JOIN orders.review r ON r.purchase = p.id AND r.by = 'BUYER'
            """;

    private final JdbcClient jdbc;
    private final Ids ids;

    ShopStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Stores the newest word about a shop. */
    void upsert(String code, String name, MarketKind market, String policy, Instant updatedAt) {
        jdbc.sql(UPSERT)
                .param("id", ids.next())
                .param("code", code)
                .param("name", name)
                .param("market", market.name())
                .param("policy", policy)
                .param("at", updatedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Shop> find(ShopId id) {
        return jdbc.sql("SELECT * FROM orders.shop WHERE id = ?")
                .param(id.value())
                .query(ShopRows::shop)
                .optional();
    }

    Map<ShopId, Shop> findAll(Collection<ShopId> ids) {
        return jdbc
                .sql("SELECT * FROM orders.shop WHERE id = ANY (?)")
                .param(ids.stream().map(ShopId::value).toArray(UUID[]::new))
                .query(ShopRows::shop)
                .list()
                .stream()
                .collect(Collectors.toMap(Shop::id, Function.identity()));
    }

    /** One index scan over the newest orders, and the review of each. */
    ShopFigures figures(ShopId id) {
        return jdbc.sql(FIGURES)
                .param("shop", id.value())
                .param("most", ShopFigures.MOST)
                .query((row, _) -> {
                    var since = row.getTimestamp("since");
                    return new ShopFigures(
                            row.getInt("orders"),
                            since == null ? null : since.toInstant(),
                            row.getInt("positive"),
                            row.getInt("neutral"),
                            row.getInt("negative"));
                })
                .single();
    }

    Optional<Shop> byCode(String code) {
        return jdbc.sql("SELECT * FROM orders.shop WHERE code = ?")
                .param(code)
                .query(ShopRows::shop)
                .optional();
    }
}
