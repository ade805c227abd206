package io.redress.rulebook;

import io.redress.orders.Review;
import java.util.Set;

/**
 * The review a type requires (评价条件).
 *
 * @param buyerGave the buyer's review is one of these; empty: no condition
 * @param mutual both sides have rated each other; only where sellers still rated buyers
 */
public record ReviewRule(Set<Review.Rating> buyerGave, boolean mutual, String source) {
    public ReviewRule {
        buyerGave = Set.copyOf(buyerGave);
    }
}
