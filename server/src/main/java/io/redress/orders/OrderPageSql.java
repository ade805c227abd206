package io.redress.orders;

import io.redress.parties.Reach;
import java.util.ArrayList;
import java.util.List;

/**
 * The statement behind a page of orders. Each way to reach an order is a slice of its own that walks one index and
 * stops at the limit, so a shop with a million orders answers as fast as one with ten.
 */
final class OrderPageSql {

    private OrderPageSql() {}

    static String of(Reach reach, OrderSearch search, boolean start) {
        var found = String.join(" UNION ", slices(reach, conditions(search, start)));
        return """
                SELECT %s FROM (%s) AS found JOIN orders.purchase p ON p.id = found.id
                ORDER BY p.placed_at DESC, p.id DESC LIMIT :limit
                """.formatted(OrderRows.COLUMNS, found);
    }

    private static List<String> slices(Reach reach, List<String> conditions) {
        if (reach.everything()) {
            return List.of(slice("true", conditions));
        }
        var slices = new ArrayList<String>();
        if (reach.buyer().isPresent()) {
            slices.add(slice("p.buyer = :reachBuyer", conditions));
        }
        if (!reach.shops().isEmpty()) {
            // One walk per shop: the index keeps the order inside one shop only.
            slices.add("""
                    (SELECT s.* FROM unnest(:shops::text[]::uuid[]) AS reach (shop) CROSS JOIN LATERAL %s AS s)
                    """.formatted(slice("p.shop = reach.shop", conditions)));
        }
        return slices;
    }

    private static String slice(String reach, List<String> conditions) {
        var all = new ArrayList<>(conditions);
        all.addFirst(reach);
        return """
                (SELECT p.id, p.placed_at FROM orders.purchase p WHERE %s
                ORDER BY p.placed_at DESC, p.id DESC LIMIT :limit)
                """.formatted(String.join(" AND ", all));
    }

    private static List<String> conditions(OrderSearch search, boolean start) {
        var conditions = new ArrayList<String>();
        if (!start) conditions.add("(p.placed_at, p.id) < (:placedAt, :id)");
        if (search.number() != null) conditions.add("p.number = :number");
        if (search.buyer() != null) conditions.add("p.buyer = :buyer");
        if (search.shop() != null) conditions.add("p.shop = :shop");
        if (search.state() != null) conditions.add("p.state = :state");
        return conditions;
    }
}
