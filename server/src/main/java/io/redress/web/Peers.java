package io.redress.web;

/**
 * What the other shops of the same kind of market come to together.
 *
 * @param shops how many they are
 * @param filed complaints against them in the time of those orders
 */
public record Peers(int shops, int orders, int filed, int positive, int negative, int reviews) {

    /** Fewer would show what single shops do, and be no average. */
    public static final int FEWEST_SHOPS = 5;

    /** Fewer orders give rates that one more complaint turns over. */
    public static final int FEWEST_ORDERS = 100;

    static final Peers NONE = new Peers(0, 0, 0, 0, 0, 0);

    public boolean isEnough() {
        return shops >= FEWEST_SHOPS && orders >= FEWEST_ORDERS;
    }
}
