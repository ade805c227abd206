package io.redress.orders;

import io.redress.orders.OrderColumns.ShopRef;
import io.redress.parties.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads rows of {@code orders.shop}. */
final class ShopRows {

    private ShopRows() {}

    static Shop shop(ResultSet rs, int row) throws SQLException {
        return new Shop(
                id(rs),
                rs.getString("code"),
                rs.getString("name"),
                market(rs),
                rs.getString("after_sales_policy"),
                updatedAt(rs));
    }

    static ShopRef reference(ResultSet rs) throws SQLException {
        return new ShopRef(id(rs), market(rs));
    }

    private static ShopId id(ResultSet rs) throws SQLException {
        return new ShopId(rs.getObject("id", UUID.class));
    }

    private static MarketKind market(ResultSet rs) throws SQLException {
        return MarketKind.valueOf(rs.getString("market"));
    }

    /** A shop only met in orders has the time "-infinity", which is no instant that JSON could carry. */
    private static Instant updatedAt(ResultSet rs) throws SQLException {
        var at = rs.getObject("updated_at", OffsetDateTime.class);
        return at.equals(OffsetDateTime.MIN) ? Instant.EPOCH : at.toInstant();
    }
}
