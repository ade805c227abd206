package io.redress.rulebook;

import java.util.Set;

/**
 * When a complaint may be filed: from the moment {@code opens} until {@code term} after the moment {@code counts}.
 * While {@code counts} has not happened, the window stays open.
 *
 * @param goods codes of {@link GoodsGroup} it is for; empty: all goods. Of several that fit an order the latest end
 *     holds
 */
public record Window(Moment opens, Moment counts, Term term, Set<String> goods, String source) {
    public Window {
        goods = Set.copyOf(goods);
    }
}
