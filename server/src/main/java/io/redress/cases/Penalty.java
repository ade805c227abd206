package io.redress.cases;

import io.redress.kernel.Money;
import io.redress.rulebook.Category;
import org.jspecify.annotations.Nullable;

/**
 * What one finding costs the seller, frozen as the tariff stood when the conduct happened.
 *
 * @param tariff code within the edition named by the event
 * @param fine null: none
 * @param compensation paid to the buyer; null: none
 * @param clause the clause it rests on
 */
public record Penalty(
        String tariff,
        Category category,
        int points,
        @Nullable Money fine,
        @Nullable Money compensation,
        String clause) {}
