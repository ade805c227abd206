package io.redress.rulebook;

import io.redress.kernel.Money;
import java.util.Set;

/**
 * Damages a statute grants on top of the price (spec C3): so many times the price, with a floor.
 *
 * @param types complaint types it can be claimed under
 * @param goods codes of {@link GoodsGroup}; empty: all goods
 * @param clause the law article, an anchor of the same edition
 */
public record StatutoryClaim(
        String code, Words name, Set<TypeCode> types, Set<String> goods, int times, Money floor, String clause) {
    public StatutoryClaim {
        types = Set.copyOf(types);
        goods = Set.copyOf(goods);
    }

    /** The damages for goods bought at {@code price}, never under the floor, which counts at par in their currency. */
    public Money amountFor(Money price) {
        var multiple = price.times(times, 1);
        return multiple.max(floor.atPar(price.currency()));
    }
}
