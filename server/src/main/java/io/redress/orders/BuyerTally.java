package io.redress.orders;

import java.util.Map;

/**
 * How many orders of a buyer stand where.
 *
 * @param counts states without an order are left out; of those whose trade is over only the newest are counted
 */
public record BuyerTally(Map<TradeState, Integer> counts) {

    /** From here on nobody counts along. */
    public static final int MOST = 99;

    public BuyerTally {
        counts = Map.copyOf(counts);
    }

    public int of(TradeState state) {
        return counts.getOrDefault(state, 0);
    }
}
