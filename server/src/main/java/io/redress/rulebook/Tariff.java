package io.redress.rulebook;

import io.redress.kernel.Money;
import java.util.List;
import java.util.Optional;

/**
 * What one finding costs (违规扣分): points in a category, a fine per case, a payment to the buyer, measures at once.
 *
 * @param code such as {@code harassment.serious}
 * @param compensationToBuyer its calculation is part of the rule, so that it can be explained (Order 116)
 * @param clause anchor of the {@link Clause} it rests on
 */
public record Tariff(
        String code,
        Words name,
        Category category,
        int points,
        Optional<Money> fine,
        Optional<Compensation> compensationToBuyer,
        List<Measure> measures,
        String clause,
        String source) {
    public Tariff {
        measures = List.copyOf(measures);
    }
}
