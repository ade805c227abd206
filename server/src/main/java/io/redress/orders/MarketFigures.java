package io.redress.orders;

import io.redress.parties.ShopId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the newest orders of a kind of market say about each of its shops: counts only, nothing of anybody.
 *
 * @param since when the oldest of these orders was placed; null where there are none
 * @param shops those that sold most, {@link #MOST_SHOPS} at most
 */
public record MarketFigures(@Nullable Instant since, Map<ShopId, ShopFigures> shops) {

    /** Newest orders looked at, of all markets: enough for an average, and read in one short walk of an index. */
    static final int MOST_ORDERS = 20_000;

    /** An average of more shops than these says nothing new. */
    static final int MOST_SHOPS = 1_000;
}
