package io.redress.orders;

import io.redress.kernel.Money;
import io.redress.parties.AccountId;
import io.redress.parties.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads orders with everything that belongs to them, one row each. */
record OrderRows(JsonMapper json) {

    /** What {@link #order} needs of {@code orders.purchase p}. Times inside the arrays are ISO-8601 with offset. */
    static final String COLUMNS = """
            p.*,
            (SELECT json_agg(json_build_object('at', happened_at, 'step', lower(step), 'parcel', parcel, 'text', text)
                    ORDER BY happened_at, step)
                FROM orders.logistics_event WHERE purchase = p.id) AS logistics,
            (SELECT json_agg(json_build_object('by', lower(by), 'rating', lower(rating), 'text', text, 'at', at,
                    'answer', answer) ORDER BY by)
                FROM orders.review WHERE purchase = p.id) AS reviews
            """;

    Order order(ResultSet rs, int row) throws SQLException {
        var currency = rs.getString("currency");
        return new Order(
                new OrderId(rs.getObject("id", UUID.class)),
                rs.getString("number"),
                new AccountId(rs.getObject("buyer", UUID.class)),
                new ShopId(rs.getObject("shop", UUID.class)),
                MarketKind.valueOf(rs.getString("market")),
                list(rs, "lines", OrderLine[].class),
                new Money(rs.getLong("paid"), currency),
                new Money(rs.getLong("freight"), currency),
                TradeState.valueOf(rs.getString("state")),
                at(rs, "placed_at"),
                ifAny(rs, "paid_at"),
                ifAny(rs, "ship_by"),
                ifAny(rs, "shipped_at"),
                ifAny(rs, "deliver_by"),
                ifAny(rs, "delivered_at"),
                ifAny(rs, "succeeded_at"),
                ifAny(rs, "closed_at"),
                list(rs, "logistics", LogisticsEvent[].class),
                list(rs, "reviews", Review[].class),
                at(rs, "updated_at"));
    }

    private <T> List<T> list(ResultSet rs, String column, Class<T[]> type) throws SQLException {
        var text = rs.getString(column);
        return text == null ? List.of() : List.of(json.readValue(text, type));
    }

    private static Instant at(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant ifAny(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
