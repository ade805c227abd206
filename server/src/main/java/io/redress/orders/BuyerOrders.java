package io.redress.orders;

import io.redress.parties.AccountId;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import io.redress.platform.Page;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** A buyer's own orders: by state, by words, and counted. Each query walks one index of that buyer, and not far. */
@Repository
class BuyerOrders {

    /** How many orders one page of a search looks through at most; the next page goes on from there. */
    static final int WALK = 2_000;

    /** How many of the newest orders are looked at to count those whose trade is over. */
    private static final int COUNTED = 1_000;

    static final String TALLY = """
            SELECT state, count(*) AS orders FROM orders.purchase
            WHERE buyer = :buyer AND state IN ('PLACED', 'PAID', 'SHIPPED') GROUP BY state
            UNION ALL
            SELECT 'SUCCESSFUL', count(*) FROM (
                SELECT 1 FROM (
                    SELECT state FROM orders.purchase WHERE buyer = :buyer ORDER BY placed_at DESC, id DESC LIMIT %d
                ) AS newest WHERE state = 'SUCCESSFUL' LIMIT %d
            ) AS few
            """.formatted(COUNTED, BuyerTally.MOST + 1);

    private final JdbcClient jdbc;
    private final OrderRows rows;

    BuyerOrders(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = new OrderRows(json);
    }

    /** Newest first. A page of a search may hold fewer than its limit, or none, and still have a next one. */
    Page<Order> page(AccountId buyer, Bought search, Limit limit, Cursor from) {
        var found = jdbc.sql(sql(search, from.isStart()))
                .params(params(buyer, search, limit.plusOne(), from))
                .query(rows::order)
                .list();
        var page = Page.of(
                found,
                limit,
                last -> cursor(
                        last.placedAt().atOffset(ZoneOffset.UTC), last.id().value()));
        return page.next() != null || search.words().isEmpty()
                ? page
                : new Page<>(
                        page.items(),
                        end(buyer, search, from).map(Cursor::encode).orElse(null));
    }

    BuyerTally tally(AccountId buyer) {
        var counts = new EnumMap<TradeState, Integer>(TradeState.class);
        jdbc.sql(TALLY)
                .param("buyer", buyer.value())
                .query((row, no) -> counts.put(TradeState.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return new BuyerTally(counts);
    }

    /** In no order; unknown ones are left out. */
    List<Order> all(List<OrderId> ids) {
        return jdbc.sql("SELECT %s FROM orders.purchase p WHERE p.id = ANY (:ids)".formatted(OrderRows.COLUMNS))
                .param("ids", ids.stream().map(OrderId::value).toArray(UUID[]::new))
                .query(rows::order)
                .list();
    }

    static String sql(Bought search, boolean start) {
        var columns = search.words().isEmpty() ? OrderRows.COLUMNS : "p.*";
        var walk = walk(columns, search.state(), start) + " LIMIT "
                + (search.words().isEmpty() ? ":limit" : WALK);
        return search.words().isEmpty() ? walk : hits(walk);
    }

    /** A word may be anywhere; what is looked through is the buyer's own, so no index over all texts is needed. */
    private static String hits(String walk) {
        return """
                SELECT %s FROM (
                    SELECT w.id, w.placed_at FROM (%s) AS w JOIN orders.shop s ON s.id = w.shop
                    CROSS JOIN LATERAL (
                        SELECT lower(concat_ws(' ', w.number, s.name, string_agg(line->>'title', ' '))) AS text
                        FROM jsonb_array_elements(w.lines) AS line
                    ) AS written
                    WHERE NOT EXISTS (
                        SELECT 1 FROM unnest(:words::text[]) AS wanted (word) WHERE position(word IN written.text) = 0
                    )
                    ORDER BY w.placed_at DESC, w.id DESC LIMIT :limit
                ) AS found JOIN orders.purchase p ON p.id = found.id
                ORDER BY p.placed_at DESC, p.id DESC
                """.formatted(OrderRows.COLUMNS, walk);
    }

    /** The state stands in the text: only so the planner sees that the small index holds it. */
    private static String walk(String columns, @Nullable TradeState state, boolean start) {
        return "SELECT " + columns + " FROM orders.purchase p WHERE p.buyer = :buyer"
                + (state == null ? "" : " AND p.state = '" + state.name() + "'")
                + (start ? "" : " AND (p.placed_at, p.id) < (:placedAt, :id)")
                + " ORDER BY p.placed_at DESC, p.id DESC";
    }

    /** The last order that a search looked through, if there are more behind it. */
    private Optional<Cursor> end(AccountId buyer, Bought search, Cursor from) {
        var walk = walk("p.placed_at, p.id", search.state(), from.isStart());
        var last = jdbc.sql(walk + " OFFSET " + (WALK - 1) + " LIMIT 2")
                .params(params(buyer, search, 0, from))
                .query((row, no) -> cursor(row.getObject(1, OffsetDateTime.class), row.getObject(2, UUID.class)))
                .list();
        return last.size() == 2 ? Optional.of(last.getFirst()) : Optional.empty();
    }

    private static Cursor cursor(OffsetDateTime placedAt, UUID id) {
        return Cursor.of(placedAt.toInstant(), id);
    }

    private static Map<String, @Nullable Object> params(AccountId buyer, Bought search, int limit, Cursor from) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("buyer", buyer.value());
        params.put("limit", limit);
        params.put("words", search.words().toArray(String[]::new));
        if (!from.isStart()) {
            params.put("placedAt", from.instant(0).atOffset(ZoneOffset.UTC));
            params.put("id", from.uuid(1));
        }
        return params;
    }
}
