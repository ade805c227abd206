package io.redress.orders;

import io.redress.orders.OrderColumns.ShopRef;
import io.redress.parties.AccountId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The shops and buyers one import has met lately, so that it asks the database only about new ones. Belongs to one
 * import: what it knows was written by that import's own transactions.
 */
final class References {

    /** About 20 MB; a buyer met again later than this costs one more lookup. */
    private static final int MOST_BUYERS = 100_000;

    private static final int MOST_SHOPS = 20_000;

    private final Map<String, ShopRef> shops = recent(MOST_SHOPS);
    private final Map<String, AccountId> buyers = recent(MOST_BUYERS);

    Map<String, ShopRef> shops(
            Collection<OrderFacts> orders, Function<Map<String, MarketKind>, Map<String, ShopRef>> resolve) {
        var found = new HashMap<String, ShopRef>();
        var wanted = new TreeMap<String, MarketKind>();
        for (var order : orders) {
            var shop = shops.get(order.shop());
            if (shop != null) {
                found.put(order.shop(), shop);
            } else {
                wanted.putIfAbsent(order.shop(), order.market() == null ? MarketKind.C2C : order.market());
            }
        }
        return ask(wanted.isEmpty() ? Map.of() : resolve.apply(wanted), found, shops);
    }

    Map<String, AccountId> buyers(
            Collection<OrderFacts> orders, Function<Collection<String>, Map<String, AccountId>> resolve) {
        var found = new HashMap<String, AccountId>();
        var wanted = new TreeSet<String>();
        for (var order : orders) {
            var buyer = buyers.get(order.buyer());
            if (buyer != null) {
                found.put(order.buyer(), buyer);
            } else {
                wanted.add(order.buyer());
            }
        }
        return ask(wanted.isEmpty() ? Map.of() : resolve.apply(wanted), found, buyers);
    }

    private static <T> Map<String, T> ask(Map<String, T> resolved, Map<String, T> found, Map<String, T> recent) {
        recent.putAll(resolved);
        found.putAll(resolved);
        return found;
    }

    private static <T> Map<String, T> recent(int most) {
        return new LinkedHashMap<>(1_000, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        };
    }
}
