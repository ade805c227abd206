package io.redress.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rating one side left for the other (评价).
 *
 * <p>Buyers rate and sellers answer. Sellers rated buyers, too, until mutual reviews (双方互评) ended; those old ratings
 * stay readable as reviews by {@link By#SELLER}.
 *
 * @param answer what the other side replied, if it did
 */
public record Review(
        By by,
        Rating rating,
        String text,
        Instant at,
        @Nullable String answer) {

    public Review(By by, Rating rating, String text, Instant at) {
        this(by, rating, text, at, null);
    }

    /** Who rated. */
    public enum By {
        BUYER,
        SELLER
    }

    /** 好评 · 中评 · 差评. */
    public enum Rating {
        POSITIVE,
        NEUTRAL,
        NEGATIVE
    }
}
