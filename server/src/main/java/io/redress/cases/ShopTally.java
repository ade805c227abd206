package io.redress.cases;

import java.util.Map;

/**
 * How much a shop has open.
 *
 * @param cases by tab; a tab without cases is missing. Counted no further than {@link #MOST}
 * @param dueSoon to do before the moment asked for
 * @param overdue promises not kept in time
 */
public record ShopTally(Map<ShopTab, Integer> cases, int dueSoon, int overdue) {

    /** Beyond it a number says only that there are many. */
    public static final int MOST = 1_000;

    public ShopTally {
        cases = Map.copyOf(cases);
    }

    public int of(ShopTab tab) {
        return cases.getOrDefault(tab, 0);
    }
}
