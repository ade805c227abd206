package io.redress.cases;

import io.redress.kernel.Money;
import io.redress.rulebook.Category;
import io.redress.rulebook.Edition;
import java.util.List;
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
        String clause) {

    /** The penalties of tariffs that exist, each once. */
    static List<Penalty> of(Edition edition, List<String> tariffs, Money paid) {
        return tariffs.stream()
                .distinct()
                .flatMap(code -> edition.penalties().tariff(code).stream())
                .map(tariff -> new Penalty(
                        tariff.code(),
                        tariff.category(),
                        tariff.points(),
                        tariff.fine().orElse(null),
                        tariff.compensationToBuyer()
                                .map(each -> each.amountFor(paid))
                                .orElse(null),
                        tariff.clause()))
                .toList();
    }
}
