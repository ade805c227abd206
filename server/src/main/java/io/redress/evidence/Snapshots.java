package io.redress.evidence;

import io.redress.kernel.Money;
import io.redress.orders.LogisticsEvent;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.orders.Review;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns an order into the four documents that are frozen when a case is filed. Every field is named here on purpose: a
 * field added to {@link Order} must not change how an old snapshot is written. A new layout gets a new format number.
 */
final class Snapshots {
    static final String MEDIA_TYPE = "application/json";

    /** One document: its category, and so its file name, and its canonical text. */
    record Snapshot(String category, String body) {
        String name() {
            return category + ".json";
        }
    }

    private Snapshots() {}

    static List<Snapshot> of(Order order, Instant at) {
        return List.of(
                document("order_snapshot", order, at, order(order)),
                document("payment_snapshot", order, at, payment(order)),
                document(
                        "logistics_snapshot",
                        order,
                        at,
                        facts(
                                "events",
                                order.logistics().stream().map(Snapshots::event).toList())),
                document(
                        "review_snapshot",
                        order,
                        at,
                        facts(
                                "reviews",
                                order.reviews().stream().map(Snapshots::review).toList())));
    }

    private static Snapshot document(String category, Order order, Instant at, Map<String, @Nullable Object> facts) {
        facts.put("format", "redress." + category + "/1");
        facts.put("takenAt", at.toString());
        facts.put("orderId", order.id().value().toString());
        facts.put("orderNumber", order.number());
        facts.put("orderUpdatedAt", order.updatedAt().toString());
        return new Snapshot(category, CanonicalJson.of(facts));
    }

    private static Map<String, @Nullable Object> order(Order order) {
        return facts(
                "buyer", order.buyer().value().toString(),
                "shop", order.shop().value().toString(),
                "market", order.market().name(),
                "state", order.state().name(),
                "lines", order.lines().stream().map(Snapshots::line).toList(),
                "placedAt", order.placedAt().toString(),
                "succeededAt", text(order.succeededAt()),
                "closedAt", text(order.closedAt()),
                "shipBy", text(order.shipBy()),
                "deliverBy", text(order.deliverBy()),
                "shippedAt", text(order.shippedAt()),
                "deliveredAt", text(order.deliveredAt()));
    }

    private static Map<String, @Nullable Object> payment(Order order) {
        return facts(
                "paid", money(order.paid()),
                "freight", money(order.freight()),
                "paidAt", text(order.paidAt()),
                "state", order.state().name());
    }

    private static Map<String, @Nullable Object> line(OrderLine line) {
        return facts(
                "no", line.no(),
                "sku", line.sku(),
                "title", line.title(),
                "category", line.category(),
                "promise", line.promise(),
                "quantity", line.quantity(),
                "price", money(line.price()));
    }

    private static Map<String, @Nullable Object> event(LogisticsEvent event) {
        return facts(
                "at", event.at().toString(),
                "step", event.step().name(),
                "parcel", event.parcel(),
                "text", event.text());
    }

    private static Map<String, @Nullable Object> review(Review review) {
        return facts(
                "by", review.by().name(),
                "rating", review.rating().name(),
                "text", review.text(),
                "at", review.at().toString(),
                "answer", review.answer());
    }

    private static Map<String, @Nullable Object> money(Money money) {
        return facts("minor", money.minor(), "currency", money.currency());
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static Map<String, @Nullable Object> facts(@Nullable Object... pairs) {
        var facts = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            facts.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return facts;
    }
}
