package io.redress.orders;

import io.redress.parties.AccountId;
import io.redress.parties.Reach;
import io.redress.parties.ShopId;
import io.redress.platform.Cursor;
import io.redress.platform.Limit;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Finds orders, each query one round trip. */
@Repository
class OrderQueries {

    private static final String ONE = "SELECT %s FROM orders.purchase p WHERE ".formatted(OrderRows.COLUMNS);

    private final JdbcClient jdbc;
    private final OrderRows rows;

    OrderQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = new OrderRows(json);
    }

    Optional<Order> find(OrderId id) {
        return jdbc.sql(ONE + "p.id = ?").param(id.value()).query(rows::order).optional();
    }

    Optional<Order> byNumber(String number) {
        return jdbc.sql(ONE + "p.number = ?").param(number).query(rows::order).optional();
    }

    /** Orders within reach, newest first, further cut by what the reader looks for; one more than the limit. */
    List<Order> page(Reach reach, OrderSearch search, Limit limit, Cursor from) {
        if (reach.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(OrderPageSql.of(reach, search, from.isStart()))
                .params(params(reach, search, limit, from))
                .query(rows::order)
                .list();
    }

    private static Map<String, @Nullable Object> params(Reach reach, OrderSearch search, Limit limit, Cursor from) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("limit", limit.plusOne());
        params.put("reachBuyer", reach.buyer().map(AccountId::value).orElse(null));
        params.put(
                "shops",
                reach.shops().stream().map(shop -> shop.value().toString()).toArray(String[]::new));
        params.put("number", search.number());
        params.put("buyer", value(search.buyer()));
        params.put("shop", value(search.shop()));
        params.put("state", search.state() == null ? null : search.state().name());
        if (!from.isStart()) {
            params.put("placedAt", from.instant(0).atOffset(ZoneOffset.UTC));
            params.put("id", from.uuid(1));
        }
        return params;
    }

    private static @Nullable UUID value(@Nullable AccountId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UUID value(@Nullable ShopId id) {
        return id == null ? null : id.value();
    }
}
