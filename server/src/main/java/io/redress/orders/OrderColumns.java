package io.redress.orders;

import io.redress.parties.AccountId;
import io.redress.parties.ShopId;
import io.redress.platform.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A batch of orders turned by a quarter: one array per column, for one statement. Instants travel as microseconds since
 * 1970, which the driver sends in binary.
 */
record OrderColumns(List<OrderFacts> orders) {

    /** Column name → array, as the statement names them. */
    Map<String, Object> arrays(Map<String, ShopRef> shops, Map<String, AccountId> buyers, Ids ids, JsonMapper json) {
        return Map.ofEntries(
                Map.entry("id", texts(order -> ids.next().toString())),
                Map.entry("number", texts(OrderFacts::number)),
                Map.entry(
                        "buyer",
                        texts(order -> known(buyers, order.buyer()).value().toString())),
                Map.entry(
                        "shop",
                        texts(order -> known(shops, order.shop()).id().value().toString())),
                Map.entry(
                        "market",
                        texts(order -> market(order, known(shops, order.shop())).name())),
                Map.entry("lines", texts(order -> json.writeValueAsString(order.lines()))),
                Map.entry("currency", texts(order -> order.paid().currency())),
                Map.entry("paid", longs(order -> order.paid().minor())),
                Map.entry("freight", longs(order -> order.freight().minor())),
                Map.entry("state", texts(order -> order.state().name())),
                Map.entry("placedAt", instants(OrderFacts::placedAt)),
                Map.entry("paidAt", instants(OrderFacts::paidAt)),
                Map.entry("shipBy", instants(OrderFacts::shipBy)),
                Map.entry("shippedAt", instants(OrderFacts::shippedAt)),
                Map.entry("deliverBy", instants(OrderFacts::deliverBy)),
                Map.entry("deliveredAt", instants(OrderFacts::deliveredAt)),
                Map.entry("succeededAt", instants(OrderFacts::succeededAt)),
                Map.entry("closedAt", instants(OrderFacts::closedAt)),
                Map.entry("updatedAt", instants(OrderFacts::updatedAt)));
    }

    /** A shop as an order needs it. */
    record ShopRef(ShopId id, MarketKind market) {}

    private static MarketKind market(OrderFacts order, ShopRef shop) {
        return order.market() == null ? shop.market() : order.market();
    }

    private static <T> T known(Map<String, T> all, String code) {
        var found = all.get(code);
        if (found == null) {
            throw new IllegalStateException("Expected '%s' to be resolved, but it is not".formatted(code));
        }
        return found;
    }

    private String[] texts(Function<OrderFacts, String> column) {
        return orders.stream().map(column).toArray(String[]::new);
    }

    private Long[] longs(Function<OrderFacts, Long> column) {
        return orders.stream().map(column).toArray(Long[]::new);
    }

    private @Nullable Long[] instants(Function<OrderFacts, @Nullable Instant> column) {
        var micros = new @Nullable Long[orders.size()];
        for (var i = 0; i < micros.length; i++) {
            var at = column.apply(orders.get(i));
            micros[i] = at == null ? null : micros(at);
        }
        return micros;
    }

    /** PostgreSQL keeps microseconds; cutting here makes an equal order equal when it is sent again. */
    static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }
}
