package io.redress.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a shop's newest orders say about it, as it is published: counts only, nothing of anybody.
 *
 * @param orders how many were counted, {@link #MOST} at most
 * @param since when the oldest of them was placed; null where there are none
 */
public record ShopFigures(int orders, @Nullable Instant since, int positive, int neutral, int negative) {

    /** Orders looked at: enough for a rate, and read in a few milliseconds however large the shop is. */
    public static final int MOST = 1_000;

    public int reviews() {
        return positive + neutral + negative;
    }
}
