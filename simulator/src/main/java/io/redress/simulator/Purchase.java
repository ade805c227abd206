package io.redress.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An order as the marketplace's own system reports it, received and finished some days ago.
 *
 * @param shop the demo shop's name
 * @param succeededDaysAgo full days since the trade succeeded
 * @param rating what the buyer thought of it; empty: no review
 */
record Purchase(String shop, String title, String category, Price paid, int succeededDaysAgo, String rating) {

    String state() {
        return "successful";
    }

    Map<String, Object> body(Instant now) {
        var succeeded = now.minus(Duration.ofDays(succeededDaysAgo));
        var delivered = succeeded.minus(Duration.ofHours(1));
        var placed = delivered.minus(Duration.ofDays(3));
        var body = new HashMap<String, Object>();
        body.put("shop", "demo-" + shop);
        body.put("buyer", "demo-lin");
        body.put(
                "lines",
                List.of(Map.of(
                        "sku",
                        "SKU-" + category,
                        "title",
                        title,
                        "category",
                        category,
                        "promise",
                        "Works as described; repaired or exchanged for one year",
                        "quantity",
                        1,
                        "price",
                        paid.json())));
        body.put("paid", paid.json());
        body.put("freight", new Price(0, paid.currency()).json());
        body.put("state", state());
        body.put("placedAt", placed);
        body.put("paidAt", placed.plus(Duration.ofMinutes(5)));
        body.put("shippedAt", placed.plus(Duration.ofHours(20)));
        body.put("deliveredAt", delivered);
        body.put("succeededAt", succeeded);
        body.put("updatedAt", succeeded);
        if (!rating.isEmpty()) {
            body.put(
                    "reviews",
                    List.of(Map.of(
                            "by",
                            "buyer",
                            "rating",
                            rating,
                            "text",
                            "Arrived stale",
                            "at",
                            succeeded.plus(Duration.ofMinutes(10)))));
        }
        return body;
    }
}
