package io.redress.rulebook;

import io.redress.kernel.Money;

/**
 * What a finding costs the seller to the buyer's benefit: a share of what was paid, within limits.
 *
 * @param perMille share of the amount paid, in thousandths; 0 with {@code min == max} is a fixed sum
 */
public record Compensation(int perMille, Money min, Money max) {

    /** The sum for an order on which {@code paid} was paid, rounded half up to minor units; the limits count at par. */
    public Money amountFor(Money paid) {
        var share = paid.times(perMille, 1000).max(min.atPar(paid.currency()));
        var most = max.atPar(paid.currency());
        return share.compareTo(most) > 0 ? most : share;
    }
}
