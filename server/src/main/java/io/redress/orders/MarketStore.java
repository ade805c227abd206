package io.redress.orders;

import io.redress.parties.ShopId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the newest orders of a kind of market, shop by shop, in one query. */
@Repository
class MarketStore {

    private static final String COUNTED = """
            WITH newest AS (SELECT id, shop, market, placed_at FROM orders.purchase
                            ORDER BY placed_at DESC, id DESC LIMIT :orders)
            SELECT p.shop, count(*) AS orders, min(p.placed_at) AS since,
                   count(*) FILTER (WHERE r.rating = 'POSITIVE') AS positive,
                   count(*) FILTER (WHERE r.rating = 'NEUTRAL') AS neutral,
                   count(*) FILTER (WHERE r.rating = 'NEGATIVE') AS negative
            FROM newest p LEFT JOIN orders.review r ON r.purchase = p.id AND r.by = 'BUYER'
            WHERE p.market = :market
            GROUP BY p.shop ORDER BY 2 DESC, 1 LIMIT :shops
            """;

    private final JdbcClient jdbc;

    MarketStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MarketFigures figures(MarketKind market) {
        var shops = new HashMap<ShopId, ShopFigures>();
        jdbc.sql(COUNTED)
                .param("market", market.name())
                .param("orders", MarketFigures.MOST_ORDERS)
                .param("shops", MarketFigures.MOST_SHOPS)
                .query(row -> {
                    var figures = new ShopFigures(
                            row.getInt("orders"),
                            row.getTimestamp("since").toInstant(),
                            row.getInt("positive"),
                            row.getInt("neutral"),
                            row.getInt("negative"));
                    shops.put(new ShopId(row.getObject("shop", UUID.class)), figures);
                });
        var since = shops.values().stream()
                .map(ShopFigures::since)
                .filter(Objects::nonNull)
                .min(Comparator.<Instant>naturalOrder());
        return new MarketFigures(since.orElse(null), shops);
    }
}
