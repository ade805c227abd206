package io.redress.penalties;

import io.redress.kernel.Money;
import io.redress.rulebook.Category;
import io.redress.rulebook.Measure;
import io.redress.rulebook.Tariff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one violation costs the shop, as the tariff stood when the conduct happened.
 *
 * @param tariff code of the tariff
 * @param measures at once, whatever the sum of points
 * @param fine null: none
 * @param clause the clause it rests on
 */
public record Charge(
        String tariff,
        Category category,
        int points,
        List<Measure> measures,
        @Nullable Money fine,
        String clause) {

    public Charge {
        if (points < 0) {
            throw new IllegalArgumentException("Expected no negative points, but %s has %d".formatted(tariff, points));
        }
        measures = List.copyOf(measures);
    }

    static Charge of(Tariff tariff) {
        return new Charge(
                tariff.code(),
                tariff.category(),
                tariff.points(),
                tariff.measures(),
                tariff.fine().orElse(null),
                tariff.clause());
    }
}
