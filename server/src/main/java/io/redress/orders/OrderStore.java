package io.redress.orders;

import io.redress.orders.OrderColumns.ShopRef;
import io.redress.parties.AccountId;
import io.redress.platform.Ids;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes orders in batches. Safe against any number of writers at once: every statement takes its rows in the order of
 * their keys, so two batches wait for each other but never in a circle.
 */
@Repository
class OrderStore {

    /** The newest word counts, and nobody's order becomes somebody else's: a case may hang on it. */
    private static final String UPSERT = """
            WITH sent AS (
                SELECT id::uuid, number, buyer::uuid, shop::uuid, market, lines::jsonb, currency, paid, freight, state,
                    %s
                FROM unnest(:id::text[], :number::text[], :buyer::text[], :shop::text[], :market::text[],
                    :lines::text[], :currency::text[], :paid::bigint[], :freight::bigint[], :state::text[],
                    :placedAt::bigint[], :paidAt::bigint[], :shipBy::bigint[], :shippedAt::bigint[],
                    :deliverBy::bigint[], :deliveredAt::bigint[], :succeededAt::bigint[], :closedAt::bigint[],
                    :updatedAt::bigint[])
                AS t (id, number, buyer, shop, market, lines, currency, paid, freight, state, placed_at, paid_at,
                    ship_by, shipped_at, deliver_by, delivered_at, succeeded_at, closed_at, updated_at)
            ), known AS (
                SELECT number, buyer, shop, updated_at FROM orders.purchase WHERE number = ANY (:number::text[])
            ), written AS (
                INSERT INTO orders.purchase AS p (id, number, buyer, shop, market, lines, currency, paid, freight,
                    state, placed_at, paid_at, ship_by, shipped_at, deliver_by, delivered_at, succeeded_at,
                    closed_at, updated_at)
                SELECT s.* FROM sent s LEFT JOIN known k USING (number)
                WHERE k.number IS NULL
                    OR (k.updated_at < s.updated_at AND k.buyer = s.buyer AND k.shop = s.shop)
                ORDER BY s.number
                ON CONFLICT (number) DO UPDATE SET market = excluded.market, lines = excluded.lines,
                    currency = excluded.currency, paid = excluded.paid, freight = excluded.freight,
                    state = excluded.state, placed_at = excluded.placed_at, paid_at = excluded.paid_at,
                    ship_by = excluded.ship_by, shipped_at = excluded.shipped_at, deliver_by = excluded.deliver_by,
                    delivered_at = excluded.delivered_at, succeeded_at = excluded.succeeded_at,
                    closed_at = excluded.closed_at, updated_at = excluded.updated_at
                WHERE p.updated_at < excluded.updated_at AND p.buyer = excluded.buyer AND p.shop = excluded.shop
                RETURNING xmax = 0 AS created
            )
            SELECT (SELECT count(*) FILTER (WHERE created) FROM written) AS created,
                (SELECT count(*) FILTER (WHERE NOT created) FROM written) AS updated,
                ARRAY (SELECT s.number FROM sent s JOIN known k USING (number)
                    WHERE k.buyer <> s.buyer OR k.shop <> s.shop) AS foreign_numbers
            """.formatted(instants(
            "placed_at",
            "paid_at",
            "ship_by",
            "shipped_at",
            "deliver_by",
            "delivered_at",
            "succeeded_at",
            "closed_at",
            "updated_at"));

    private static final String RESOLVE_SHOPS = """
            WITH added AS (
                INSERT INTO orders.shop (id, code, name, market, updated_at)
                SELECT id::uuid, code, code, market, '-infinity'
                FROM unnest(:id::text[], :code::text[], :market::text[]) AS t (id, code, market)
                WHERE NOT EXISTS (SELECT FROM orders.shop s WHERE s.code = t.code)
                ORDER BY code
                ON CONFLICT (code) DO UPDATE SET code = excluded.code
                RETURNING code, id, market
            )
            SELECT code, id, market FROM added
            UNION ALL SELECT code, id, market FROM orders.shop WHERE code = ANY (:code::text[])
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Ids ids;

    OrderStore(JdbcClient jdbc, JsonMapper json, Ids ids) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
    }

    /** The shops of those codes; unknown ones come to be, with the market kind given for them. */
    Map<String, ShopRef> resolveShops(Map<String, MarketKind> codes) {
        var sorted = new TreeMap<>(codes);
        var found = new HashMap<String, ShopRef>();
        jdbc.sql(RESOLVE_SHOPS)
                .param(
                        "id",
                        sorted.keySet().stream()
                                .map(code -> ids.next().toString())
                                .toArray(String[]::new))
                .param("code", sorted.keySet().toArray(String[]::new))
                .param("market", sorted.values().stream().map(Enum::name).toArray(String[]::new))
                .query((rs, row) -> found.put(rs.getString("code"), ShopRows.reference(rs)))
                .list();
        return found;
    }

    /** Stores the newest word on each; the numbers must differ. One statement. */
    Upserted upsert(Collection<OrderFacts> orders, Map<String, ShopRef> shops, Map<String, AccountId> buyers) {
        var columns = new OrderColumns(List.copyOf(orders)).arrays(shops, buyers, ids, json);
        return jdbc.sql(UPSERT)
                .params(columns)
                .query((rs, row) -> upserted(rs, orders.size()))
                .single();
    }

    private static Upserted upserted(ResultSet rs, int sent) throws SQLException {
        var created = rs.getInt("created");
        var updated = rs.getInt("updated");
        var foreign = List.of(texts(rs.getArray("foreign_numbers")));
        return new Upserted(created, updated, sent - created - updated - foreign.size(), foreign);
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static String instants(String... columns) {
        var sql = new StringBuilder();
        for (var column : columns) {
            sql.append(sql.isEmpty() ? "" : ", ")
                    .append("timestamptz 'epoch' + %s * interval '1 microsecond' AS %<s".formatted(column));
        }
        return sql.toString();
    }
}
